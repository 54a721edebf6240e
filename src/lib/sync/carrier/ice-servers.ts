/** The servers a text names, or the first line of it that names none. */
export type ReadIceServers =
	{ ok: true; value: RTCIceServer[] } | { ok: false; line: number; text: string };

const mostServers = 5;
/** What browsers take; beyond it, as with a port 0 or a transport of STUN, they refuse to connect to anyone at all. */
const longestUser = 508;
const address =
	/^(stun|turn|turns):([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?(\?transport=(udp|tcp))?$/i;

/**
 * Reads a person's own STUN and TURN servers, one a line: `stun:host:port`, or `turn:host:port user password`, as
 * RFC 7064 and 7065 write addresses. Empty lines are passed over; at most five servers.
 */
export function readIceServers(text: string): ReadIceServers {
	const value: RTCIceServer[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const [urls = '', username, credential, ...more] = line.trim().split(/\s+/);
		if (urls === '') continue;
		const relays = /^turns?:/i.test(urls);
		const named = username !== undefined && credential !== undefined;
		const isPort = portOf(urls) >= 1 && portOf(urls) <= 65_535;
		const fits = relays
			? named && username.length <= longestUser
			: !urls.includes('?') && !username;
		const whole = address.test(urls) && isPort && fits;
		if (!whole || more.length > 0 || value.length === mostServers)
			return { ok: false, line: index + 1, text: line.trim() };
		value.push(relays && named ? { urls, username, credential } : { urls });
	}
	return { ok: true, value };
}

const portOf = (url: string): number => Number(/:(\d+)(\?|$)/.exec(url)?.[1] ?? 3478);
