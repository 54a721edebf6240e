import * as buffer from 'lib0/buffer';
import type { Candidate, Endpoint } from '#lib/sync/handshake/handshake-code.ts';

const mdnsName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.local$/i;
const v4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const v6 = /^[0-9a-f:]+$/i;
const highestPriority = 2_113_937_151;
const candidateTypes: readonly string[] = ['host', 'srflx', 'relay'] satisfies Candidate['type'][];

/** The few facts of a browser's own description that the other end needs; null when one is missing. */
export function endpointOf(sdp: string): Endpoint | null {
	const ufrag = valueOf(sdp, 'ice-ufrag:');
	const password = valueOf(sdp, 'ice-pwd:');
	const fingerprint = valueOf(sdp, 'fingerprint:sha-256 ')?.replaceAll(':', '');
	if (!ufrag || !password || fingerprint?.length !== 64) return null;
	return {
		ufrag,
		password,
		fingerprint: Uint8Array.from(buffer.fromHexString(fingerprint.toLowerCase())),
		candidates: candidatesIn(sdp)
	};
}

/** The other end's description, rebuilt; for a connection that carries data channels only. */
export function descriptionOf(
	endpoint: Endpoint,
	type: 'offer' | 'answer'
): RTCSessionDescriptionInit {
	const fingerprint = [...endpoint.fingerprint]
		.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
		.join(':');
	const lines = [
		'v=0',
		'o=- 1 2 IN IP4 127.0.0.1',
		's=-',
		't=0 0',
		'a=group:BUNDLE 0',
		'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
		'c=IN IP4 0.0.0.0',
		...endpoint.candidates.map(candidateLine),
		`a=ice-ufrag:${endpoint.ufrag}`,
		`a=ice-pwd:${endpoint.password}`,
		`a=fingerprint:sha-256 ${fingerprint}`,
		`a=setup:${type === 'offer' ? 'actpass' : 'active'}`,
		'a=mid:0',
		'a=sctp-port:5000',
		'a=max-message-size:262144',
		''
	];
	return { type, sdp: lines.join('\r\n') };
}

function candidateLine({ address, port, type }: Candidate, at: number): string {
	const related = type === 'host' ? '' : ' raddr 0.0.0.0 rport 0';
	return `a=candidate:${at + 1} 1 udp ${highestPriority - at} ${address} ${port} typ ${type}${related}`;
}

function candidatesIn(sdp: string): Candidate[] {
	return [...sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ (\w+)/gim)].flatMap(
		([, address = '', port, type = '']) =>
			candidateTypes.includes(type) &&
			(v4.test(address) || mdnsName.test(address) || (v6.test(address) && address.includes(':')))
				? [{ address, port: Number(port), type: type as Candidate['type'] }]
				: []
	);
}

function valueOf(sdp: string, name: string): string | undefined {
	return new RegExp(`^a=${name}(.+?)\\s*$`, 'm').exec(sdp)?.[1];
}
