import { appendFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { buildFolder } from '../../scripts/site.mjs';
import { startHost } from '../e2e/support/host.ts';
import { startRendezvous } from '../e2e/support/signaling.ts';
import { NotHere, steps, type Journey } from './journey.ts';
import { startEngine, type Engine } from './kinds.ts';
import { Tab } from './tab.ts';

const engines = JSON.parse(process.env.ROUNDS_ENGINES ?? '[]') as Engine[];
const results = process.env.ROUNDS_ENGINE_RESULTS;

for (const kind of engines)
	test(`the journey in ${kind.name}`, async () => {
		const host = await startHost({ folder: buildFolder });
		const rendezvous = await startRendezvous();
		const engine = await startEngine(kind);
		try {
			const profile = await engine.profile();
			if (!profile) throw new Error('an engine begins with one storage');
			const journey: Journey = {
				engine,
				folder: buildFolder,
				rendezvous: rendezvous.address,
				host,
				profile,
				page: await Tab.open(profile, host.address),
				kept: ''
			};
			for (const [name, act] of steps) {
				const outcome = await test.step(name, () =>
					act(journey).then(
						() => 'works',
						(error: unknown) =>
							error instanceof NotHere ? `not here: ${error.message}` : `fails: ${String(error)}`
					)
				);
				console.log(`${engine.version}  ${name.padEnd(16)}${outcome}`);
				if (results)
					appendFileSync(
						results,
						`${JSON.stringify({ engine: engine.version, step: name, outcome })}\n`
					);
				expect.soft(outcome, name).not.toMatch(/^fails/);
			}
			await journey.host.stop();
		} finally {
			await engine.stop();
			await rendezvous.stop();
		}
	});
