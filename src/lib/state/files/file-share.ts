import type { OutFile } from './file-kinds.ts';

/**
 * The file as the system takes it: Chromium hands over only kinds of a list of its own, and refuses every other at the tap
 * while `canShare` says yes. Whoever reads it looks at what is in it, not at its name.
 */
const asText = ({ bytes, name }: OutFile): File =>
	new File([bytes.slice()], `${name}.txt`, { type: 'text/plain' });

/** A file of a kind that other apps know goes as what it is, and may be refused. */
const asItself = ({ bytes, name, type }: OutFile): File =>
	new File([bytes.slice()], name, type === undefined ? {} : { type });

/** Whether this browser hands files to other apps. */
export const canShareFiles = (): boolean =>
	navigator.canShare?.({ files: [asText({ bytes: new Uint8Array(1), name: 'a.rounds' })] }) ??
	false;

/** Whether the browser still remembers the tap, without which no share sheet opens. */
export const remembersTap = (): boolean => navigator.userActivation?.isActive ?? true;

/** Opens the share sheet with a file: an app took it, the person closed the sheet, or the browser refused. */
export async function shareFile(file: OutFile): Promise<'taken' | 'closed' | 'refused'> {
	try {
		await navigator.share({ files: [file.type === undefined ? asText(file) : asItself(file)] });
		return 'taken';
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError' ? 'closed' : 'refused';
	}
}
