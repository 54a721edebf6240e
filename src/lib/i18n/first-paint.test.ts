import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogues } from './testing/catalogues.ts';

/** Without what stands there only for browsers that run no script. */
const page = readFileSync(new URL('../../app.html', import.meta.url), 'utf8').replace(
	/<noscript>[^]*?<\/noscript>/,
	''
);

test.each(['zh-CN', 'en'] as const)(
	'what is drawn before any script has come are words of the catalogue, in %s',
	(name) => {
		const { welcome, shell } = catalogues[name];
		const drawn = [...page.matchAll(new RegExp(`lang="${name}">([^<]+)</p>`, 'g'))];
		expect(drawn.map(([, text = '']) => text.trim().replace(/\s+/g, ' '))).toEqual([
			welcome.tagline,
			welcome.promise,
			shell.opening
		]);
	}
);
