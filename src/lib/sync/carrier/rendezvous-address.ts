/**
 * The address of the user's own signaling server, tidied; null when no browser would connect to it:
 * another scheme, or plain ws:// from an https page to anything but this device.
 */
export function usableRendezvousUrl(
	text: string,
	{ pageIsSecure }: { pageIsSecure: boolean }
): string | null {
	const trimmed = text.trim();
	if (!URL.canParse(trimmed)) return null;
	const url = new URL(trimmed);
	if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return null;
	if (url.username || url.password || url.hash) return null;
	const isThisDevice = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	return url.protocol === 'ws:' && pageIsSecure && !isThisDevice ? null : url.href;
}
