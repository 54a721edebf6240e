import { networkInterfaces } from 'node:os';
import { generate } from 'selfsigned';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The addresses under which others in the same network reach this machine. */
export const lanAddresses = () =>
	Object.values(networkInterfaces())
		.flat()
		.filter((address) => address && address.family === 'IPv4' && !address.internal)
		.map(({ address }) => address);

/**
 * A key and a certificate for this machine under these addresses, signed by nobody but itself: a browser encrypts with it,
 * and warns once that it cannot tell whose it is. Phones refuse one that lasts longer than a year.
 */
export async function makeCertificate(addresses) {
	const now = Date.now();
	const names = [
		{ type: 2, value: 'localhost' },
		...['127.0.0.1', ...addresses].map((ip) => ({ type: 7, ip }))
	];
	const made = await generate([{ name: 'commonName', value: 'Rounds' }], {
		keyType: 'ec',
		algorithm: 'sha256',
		notBeforeDate: new Date(now - dayMilliseconds),
		notAfterDate: new Date(now + 30 * dayMilliseconds),
		extensions: [
			{ name: 'basicConstraints', cA: false },
			{ name: 'extKeyUsage', serverAuth: true },
			{ name: 'subjectAltName', altNames: names }
		]
	});
	return { key: made.private, cert: made.cert };
}
