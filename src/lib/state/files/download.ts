/** Hands bytes to the browser's downloads under a file name. */
export function downloadBytes(file: { bytes: Uint8Array; name: string; type: string }): void {
	const url = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	link.click();
	// The download has taken the blob by the next task.
	setTimeout(() => URL.revokeObjectURL(url), 0);
}
