import { expect, it } from 'vitest';
import { usableRendezvousUrl } from './rendezvous-address.ts';

it('takes an address a browser will connect to, tidied', () => {
	const cases: [text: string, pageIsSecure: boolean, url: string | null][] = [
		[' wss://meet.example:4444/room ', true, 'wss://meet.example:4444/room'],
		['ws://192.168.1.7:4444', false, 'ws://192.168.1.7:4444/'],
		['ws://localhost:4444', true, 'ws://localhost:4444/'],
		['ws://192.168.1.7:4444', true, null],
		['http://meet.example', false, null],
		['meet.example:4444', false, null],
		['wss://user:word@meet.example', true, null],
		['wss://meet.example/#part', true, null],
		['', false, null]
	];
	for (const [text, pageIsSecure, url] of cases) {
		expect(usableRendezvousUrl(text, { pageIsSecure }), text).toBe(url);
	}
});

it('takes the meeting point of an invite where URL.canParse is missing, as in Chromium 119 and Safari 16', () => {
	const canParse = Object.getOwnPropertyDescriptor(URL, 'canParse');
	Reflect.deleteProperty(URL, 'canParse');
	try {
		expect(usableRendezvousUrl('wss://meet.example', { pageIsSecure: true })).toBe(
			'wss://meet.example/'
		);
		expect(usableRendezvousUrl('meet', { pageIsSecure: true })).toBeNull();
	} finally {
		if (canParse) Object.defineProperty(URL, 'canParse', canParse);
	}
});
