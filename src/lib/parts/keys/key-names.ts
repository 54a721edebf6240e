/** How the key of commands is called on this computer, before a letter. */
export const withCommand = (letter: string): string =>
	/Mac|iPhone|iPad/.test(navigator.platform) ? `⌘${letter}` : `Ctrl ${letter}`;
