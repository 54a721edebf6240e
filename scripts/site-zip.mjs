import { readdirSync, readFileSync, statSync } from 'node:fs';
import { zipSync } from 'fflate';

// A zip keeps local time without its zone: this is the same bytes wherever it is packed.
const always = new Date(1980, 0, 1);

/** For hosts that read such a file (Cloudflare Pages, Netlify): the headers of docs/deploy.md. */
const headers = `/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Content-Security-Policy: frame-ancestors 'none'
  Permissions-Policy: geolocation=(), microphone=(), payment=(), usb=()
  Cache-Control: no-cache
/_app/immutable/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`;

/** Every file of a folder and `_headers`, packed in one order and under one moment: the same files give the same bytes. */
export function zipSite(folder) {
	const names = readdirSync(folder, { recursive: true })
		.map((name) => String(name).replaceAll('\\', '/'))
		.filter((name) => statSync(`${folder}/${name}`).isFile())
		.sort();
	const files = names.map((name) => [name, readFileSync(`${folder}/${name}`)]);
	return zipSync(Object.fromEntries([...files, ['_headers', new TextEncoder().encode(headers)]]), {
		level: 9,
		mtime: always
	});
}
