import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipSite } from '../scripts/site-zip.mjs';

const files = { 'index.html': '<h1>', 'today/index.html': '<h2>', 'b.js': '1', 'a.js': '2' };

/** The same files, written in another order at another time. */
function site(names: readonly string[], at: Date): string {
	const folder = mkdtempSync(join(tmpdir(), 'rounds-'));
	mkdirSync(join(folder, 'today'));
	for (const name of names) {
		writeFileSync(join(folder, name), files[name as keyof typeof files]);
		utimesSync(join(folder, name), at, at);
	}
	return folder;
}

test('a release of the same files is the same bytes, whenever and in whatever order they were written', () => {
	const names = Object.keys(files);
	const first = zipSite(site(names, new Date('2020-01-01')));
	const second = zipSite(site(names.toReversed(), new Date('2026-11-27')));
	expect(Buffer.from(first).equals(second)).toBe(true);
	const held = unzipSync(first);
	expect(Object.keys(held).sort()).toEqual([...names, '_headers'].sort());
	expect(new TextDecoder().decode(held['today/index.html'])).toBe('<h2>');
});
