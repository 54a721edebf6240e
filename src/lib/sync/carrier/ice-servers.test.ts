import { expect, it } from 'vitest';
import { readIceServers } from './ice-servers.ts';

it('reads one server a line, a relay with its name and password', () => {
	const text = `
		stun:stun.example.org:3478
		turn:10.0.0.7:3478?transport=tcp rounds geheim
		turns:[fd00::7]:443 rounds geheim
	`;
	const relay = { username: 'rounds', credential: 'geheim' };
	expect(readIceServers(text)).toEqual({
		ok: true,
		value: [
			{ urls: 'stun:stun.example.org:3478' },
			{ urls: 'turn:10.0.0.7:3478?transport=tcp', ...relay },
			{ urls: 'turns:[fd00::7]:443', ...relay }
		]
	});
	expect(readIceServers(' \n')).toEqual({ ok: true, value: [] });
});

it('names the first line no browser would take', () => {
	const wrong = [
		'stun.example.org',
		'http://stun.example.org',
		'stun:stun.example.org:99999',
		'stun:stun.example.org:0',
		'stun:stun.example.org?transport=udp',
		'stun:stun.example.org user',
		'stun:stun.example.org user password',
		`turn:turn.example.org ${'u'.repeat(509)} password`,
		'turn:turn.example.org',
		'turn:turn.example.org user',
		'turn:turn.example.org user password more',
		'stun:'
	];
	for (const text of wrong)
		expect(readIceServers(`stun:a.example\n${text}`), text).toEqual({ ok: false, line: 2, text });
	expect(readIceServers('stun:a.example\n'.repeat(6))).toMatchObject({ ok: false, line: 6 });
});
