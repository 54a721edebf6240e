import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { shell } from '#lib/i18n/zh/shell.ts';
import { standingTones, type LinkStandingId } from '#lib/sync/link-standing.ts';

const { links } = shell;
const [name, names, at, documents] = ['张三', '张三', '14:32', 3] as const;

/** Each state as the README shows it. */
const said: Record<LinkStandingId, string> = {
	turnedAway: links.turnedAway,
	cannotStore: links.cannotStore(names),
	refused: links.refused({ names, documents }),
	arriving: links.arriving({ arrived: '13', of: '70' }),
	syncing: links.syncing(documents),
	uneven: links.uneven({ names, documents }),
	foreign: links.foreign({ names, documents }),
	equal: links.equal({ names, at }),
	left: links.left({ name, documents, at }),
	connecting: links.connecting,
	arrivingAlone: links.arrivingAlone,
	counting: links.counting,
	unsent: links.unsent(String(documents)),
	held: links.held({ name, at }),
	sent: links.sent({ name, at }),
	alone: links.alone,
	looking: links.looking,
	starting: links.starting
};

const readme = await readFile(new URL('../src/lib/sync/README.md', import.meta.url), 'utf8');
const section = readme.split('## The state in words')[1]?.split('\n## ')[0] ?? '';
const rows = [...section.matchAll(/^\| `(\w+)` \| (\w+) \| (.+?) \| (.+?) \|$/gm)];

describe('the table of states in src/lib/sync/README.md', () => {
	it('has every state once, with what a person reads and how it is shown', () => {
		const table = rows.map(([, id, tone, words]) => [id, { tone, words }]);
		const app = Object.entries(said).map(([id, words]) => [
			id,
			{ tone: standingTones[id as LinkStandingId], words }
		]);
		expect(table).toHaveLength(app.length);
		expect(Object.fromEntries(table)).toEqual(Object.fromEntries(app));
	});

	it('has a word for each state and no word besides', () => {
		expect(Object.keys(links).sort()).toEqual(Object.keys(standingTones).sort());
	});
});
