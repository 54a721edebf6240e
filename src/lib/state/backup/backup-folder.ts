import { keepFolder, keptFolder } from '#lib/store/disk/backup-folder.ts';

/** The parts of the File System Access API that TypeScript's DOM does not know yet. */
interface Chooser {
	showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<Folder>;
}
interface Folder extends FileSystemDirectoryHandle {
	queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** A backup far smaller than the one before lacks something: a browser that lost its data must not write over it. */
const suspiciousShare = 0.5;

/** What came of writing a backup into its folder. */
export type FolderOutcome =
	| { kind: 'written' }
	| { kind: 'denied' | 'failed' }
	/** Nothing was written: the file in the folder holds much more. */
	| { kind: 'smaller'; now: number; before: number };

/** Whether this browser can keep a folder for backups. */
export const canKeepFolder = (): boolean => 'showDirectoryPicker' in window;

/** Lets a person choose the folder; null when they changed their mind. */
export async function chooseFolder(territoryId: string): Promise<string | null> {
	try {
		const folder = await (window as Chooser).showDirectoryPicker?.({
			id: 'rounds-backup',
			mode: 'readwrite'
		});
		if (!folder) return null;
		await keepFolder(territoryId, folder);
		return folder.name;
	} catch {
		// The person closed the chooser, or the browser allows no folder here.
		return null;
	}
}

/** The name of the chosen folder; null when there is none. */
export const folderName = async (territoryId: string): Promise<string | null> =>
	(await keptFolder(territoryId).catch(() => null))?.name ?? null;

/** Forgets the folder; the backups in it stay. */
export const forgetFolder = (territoryId: string): Promise<void> => keepFolder(territoryId, null);

/** Writes a backup and keeps the one before beside it. */
export async function writeToFolder(
	territoryId: string,
	file: { bytes: Uint8Array; name: string; evenIfSmaller: boolean }
): Promise<FolderOutcome> {
	const folder: Folder | null = await keptFolder(territoryId);
	if (!folder || !(await isAllowed(folder))) return { kind: 'denied' };
	const { bytes, name, evenIfSmaller } = file;
	try {
		const before = await contentOf(folder, name);
		if (before && !evenIfSmaller && bytes.length < before.length * suspiciousShare) {
			return { kind: 'smaller', now: bytes.length, before: before.length };
		}
		// The new file is whole before the one before moves on: a full disk leaves both generations as they were.
		const next = await begin(folder, { name, bytes });
		if (before) await (await begin(folder, { name: previousName(name), bytes: before })).close();
		await next.close();
		return { kind: 'written' };
	} catch {
		// The stick was pulled, the disk is full: `createWritable` leaves the old file as it was.
		return { kind: 'failed' };
	}
}

const previousName = (name: string): string => name.replace(/(\.[^.]+)$/, '.1$1');

async function isAllowed(folder: Folder): Promise<boolean> {
	const wish = { mode: 'readwrite' } as const;
	if (!folder.queryPermission || !folder.requestPermission) return true;
	if ((await folder.queryPermission(wish)) === 'granted') return true;
	return (await folder.requestPermission(wish).catch(() => 'denied')) === 'granted';
}

async function contentOf(
	folder: FileSystemDirectoryHandle,
	name: string
): Promise<Uint8Array | null> {
	try {
		const handle = await folder.getFileHandle(name);
		return new Uint8Array(await (await handle.getFile()).arrayBuffer());
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotFoundError') return null;
		throw error;
	}
}

/** Writes a file beside the old one; closing the stream puts it in its place. */
async function begin(
	folder: FileSystemDirectoryHandle,
	{ name, bytes }: { name: string; bytes: Uint8Array }
): Promise<FileSystemWritableFileStream> {
	const handle = await folder.getFileHandle(name, { create: true });
	const stream = await handle.createWritable();
	await stream.write(bytes.slice());
	return stream;
}
