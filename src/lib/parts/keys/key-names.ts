const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** How the key of commands is called on this computer, before a letter. */
export const withCommand = (letter: string): string => (isApple ? `⌘${letter}` : `Ctrl ${letter}`);
