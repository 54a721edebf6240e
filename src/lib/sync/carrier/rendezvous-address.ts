/**
 * The address of the user's own signaling server, tidied; null when no browser would connect to it:
 * another scheme, or plain ws:// from an https page to anything but this device.
 */
export function usableRendezvousUrl(
	text: string,
	{ pageIsSecure }: { pageIsSecure: boolean }
): string | null {
	const url = parsed(text.trim());
	if (!url) return null;
	if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return null;
	if (url.username || url.password || url.hash) return null;
	const isThisDevice = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	return url.protocol === 'ws:' && pageIsSecure && !isThisDevice ? null : url.href;
}

// `URL.canParse` is above the floor, and a fallback that is missing once would lose the meeting point without a word.
function parsed(text: string): URL | null {
	try {
		return new URL(text);
	} catch {
		return null;
	}
}
