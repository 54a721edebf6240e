/** Words of a person as a part of a sentence of ours: what they end with is not what it ends with. */
export const withoutEnd = (text: string): string => text.replace(/[。．.！!；;，,、\s]+$/u, '');

/** Texts as one, each but the last without its own end; empty ones are left out. */
export function sentences(
	texts: readonly (string | null | undefined | false)[],
	and: string
): string {
	const said = texts.filter((text): text is string => Boolean(text));
	return said.map((text, at) => (at < said.length - 1 ? withoutEnd(text) : text)).join(and);
}
