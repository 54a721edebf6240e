const asFile = ({ bytes, name }: { bytes: Uint8Array; name: string }): File =>
	new File([bytes.slice()], name, { type: 'application/octet-stream' });

/** Whether this browser hands files to other apps. */
export const canShareFiles = (): boolean =>
	navigator.canShare?.({ files: [asFile({ bytes: new Uint8Array(1), name: 'a.rounds' })] }) ??
	false;

/** Opens the share sheet with a file; resolves with false when the person closed it or the browser refused. */
export async function shareFile(file: { bytes: Uint8Array; name: string }): Promise<boolean> {
	try {
		await navigator.share({ files: [asFile(file)] });
		return true;
	} catch {
		// The person changed their mind, or the browser takes no such file.
		return false;
	}
}
