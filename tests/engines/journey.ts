import { startHost, type Host } from '../e2e/support/host.ts';
import { words } from '../e2e/support/plan.ts';
import { passphrase as backupPassphrase } from '../e2e/support/backup.ts';
import { passphrase } from '../e2e/support/lock.ts';
import type { RawEngine, RawProfile } from './driver.ts';
import { Tab } from './tab.ts';

const { backup, importing, lock, plan, share, today, visit, welcome } = words;
const hospital = '云泽康复医院';
const promised = '带一份指南更新';
const field = 'main input[type=password]';

/** What one step of the journey may use of those before it. */
export interface Journey {
	readonly engine: RawEngine;
	readonly folder: string;
	readonly rendezvous: string;
	host: Host;
	profile: RawProfile;
	page: Tab;
	/** The backup the journey made, base64. */
	kept: string;
}

/** Thrown by a step that the engine cannot take; says what the app says then. */
export class NotHere extends Error {
	override name = 'NotHere';
}

/** One step by its name, in the order of the journey. */
export type Step = readonly [name: string, act: (journey: Journey) => Promise<void>];

/** The journey of every engine. A step that fails does not keep the next from being tried. */
export const steps: readonly Step[] = [
	[
		'sample',
		async (journey) => {
			await journey.page.goto(journey.host.address);
			await journey.page.press('button', welcome.sample, { whole: false });
			await journey.page.address('/today/');
			await journey.page.until('Today', `() => document.querySelector('main h1') !== null`);
		}
	],
	[
		'grade',
		async ({ page, host }) => {
			await page.goto(`${host.address}customers/`);
			await page.until(
				'a doctor',
				`() => { const link = document.querySelector('main a[href*="contact="], main a[href*="?id="], main [role=list] a[href*="?"], main [role=row] a, main li a[href*="?"]'); if (link) link.click(); return link !== null; }`
			);
			const graded = `performance.getEntriesByName('rounds:graded').length`;
			await page.until('grades', `() => ${graded} > 0`);
			const before = Number(await page.run(`() => ${graded}`));
			await page.until(
				'another judgement',
				`() => { const other = document.querySelector('main [data-cell=other]'); if (other) other.click(); return other !== null; }`
			);
			await page.until(
				'its record',
				`() => { const record = [...document.querySelectorAll('main [data-proposal] button')].at(-1); if (record) record.click(); return record !== undefined; }`
			);
			await page.until('a new grade', `() => ${graded} > ${before}`);
		}
	],
	[
		'plan',
		async ({ page, host }) => {
			await page.goto(`${host.address}plan/`);
			await page.until(
				plan.make,
				`() => { const button = [...document.querySelectorAll('main button')].find(({ textContent }) => [${JSON.stringify(plan.make)}, ${JSON.stringify(plan.replan)}].includes(textContent.trim())); if (button) button.click(); return Boolean(button); }`
			);
			await page.press('button', plan.keepBest, { within: 15_000 }).catch(() => {});
			await page.press('button', plan.accept, { within: 120_000 });
			await page.address('/week/');
		}
	],
	[
		'visit',
		async ({ page, host }) => {
			await page.goto(`${host.address}visit/`);
			await page.until(
				visit.choose,
				`() => { const link = document.querySelector('[aria-label="${visit.choose}"] a'); if (link) link.click(); return link !== null; }`
			);
			await page.press('button', visit.otherPromise);
			await page.fill(visit.promiseText, promised);
			await page.press('radio', visit.adverseNo);
			await page.press('button', visit.record);
			await page.address('/today/');
			await page.goto(`${host.address}follow-up/`);
			await page.text(promised);
		}
	],
	[
		'backup',
		async (journey) => {
			const { page, host } = journey;
			await page.goto(`${host.address}backup/`);
			await page.run(
				`() => { const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.lastFile = blob; return make.call(URL, blob); }; }`
			);
			await page.fill(backup.passphrase, backupPassphrase);
			await page.fill(backup.repeat, backupPassphrase);
			await page.press('button', backup.save);
			journey.kept = String(
				await page.until(
					'the file',
					`() => window.lastFile && new Promise((resolve) => { const reader = new FileReader(); reader.onload = () => resolve(reader.result.split(',')[1]); reader.readAsDataURL(window.lastFile); })`,
					90_000
				)
			);
			await page.text(backup.allElsewhere);
		}
	],
	[
		'offline reload',
		async (journey) => {
			const { page, host } = journey;
			await page.goto(`${host.address}today/`);
			await page.until(
				'the whole app in the cache',
				`async () => { if (!navigator.serviceWorker) return null; const { active } = await navigator.serviceWorker.ready; return active && active.state === 'activated' && navigator.serviceWorker.controller !== null; }`,
				90_000
			);
			await host.stop();
			try {
				await page.goto(`${host.address}follow-up/`);
				await page.text(promised);
			} finally {
				journey.host = await startHost({ folder: journey.folder, port: host.port });
			}
		}
	],
	[
		'two tabs',
		async ({ page, host, profile }) => {
			await page.goto(`${host.address}follow-up/`);
			const other = await Tab.open(profile, `${host.address}visit/`);
			try {
				await other.until(
					visit.choose,
					`() => { const link = document.querySelector('[aria-label="${visit.choose}"] a'); if (link) link.click(); return link !== null; }`
				);
				await other.press('button', visit.otherPromise);
				await other.fill(visit.promiseText, '第二页写下的');
				await other.press('radio', visit.adverseNo);
				await other.press('button', visit.record);
				await other.address('/today/');
			} finally {
				await other.close();
			}
			await page.text('第二页写下的');
		}
	],
	[
		'share',
		async ({ engine, page, host, rendezvous }) => {
			await page.goto(`${host.address}share/`);
			await page.press('button', share.advancedHolds);
			await page.fill(share.meetingPoint, rendezvous);
			await page.press('button', share.setMeetingPoint);
			if ((await page.run(`() => typeof RTCPeerConnection`)) === 'undefined') {
				await page.text(share.rendezvous.withoutWebRtc);
				throw new NotHere(share.rendezvous.withoutWebRtc);
			}
			await page.text(share.rendezvous.reachable);
			await page.press('button', share.makeInvite);
			const invite = String(
				await page.until(
					share.inviteLink,
					`() => { const field = [...document.querySelectorAll('input, textarea')].find(({ value }) => /#[A-Za-z0-9_-]{100}/.test(value)); return field && field.value; }`
				)
			);
			const second = await engine.profile();
			if (!second) throw new NotHere('a second device needs a second storage');
			const supervisor = await Tab.open(second, invite);
			await supervisor.fill(welcome.form.member, '周敏之');
			await supervisor.press('button', welcome.joining.join);
			await supervisor.address('/week/');
			await supervisor.press('link', words.shell.place.share);
			await supervisor.text(share.peerState.current, 90_000);
			await supervisor.close();
		}
	],
	[
		'passphrase',
		async ({ page, host }) => {
			await page.goto(`${host.address}settings/`);
			await page.press('button', lock.set);
			await page.fill(lock.next, passphrase);
			await page.fill(lock.repeat, passphrase);
			await page.press('button', lock.set, { inside: '[role=dialog]' });
			await page.until('the lock', `() => document.querySelector('${field}') !== null`);
			await page.fill(lock.passphrase, passphrase);
			await page.press('button', lock.open);
			await page.text(lock.on, 90_000);
			await page.goto(`${host.address}follow-up/`);
			await page.fill(lock.passphrase, passphrase);
			await page.press('button', lock.open);
			await page.text(promised, 90_000);
		}
	],
	[
		'create',
		async ({ page, host }) => {
			const { form } = welcome;
			await page.goto(`${host.address}territories/new/`);
			await page
				.until('the lock', `() => document.querySelector('${field}') !== null`, 3_000)
				.then(async () => {
					await page.fill(lock.passphrase, passphrase);
					await page.press('button', lock.open);
				})
				.catch(() => {});
			await page.fill(form.territory, '城东心内组');
			await page.fill(form.member, '王晓');
			await page.fill(form.products, '安心片');
			await page.enter();
			await page.text('安心片');
			await page.press('button', form.create);
			await page.address('/import/');
		}
	],
	[
		'import',
		async ({ page }) => {
			await page.fill(importing.paste, `医院名称\t等级\n${hospital}\t二级甲等`);
			await page.press('button', importing.usePasted);
			await page.press('button', importing.toPreview);
			await page.press('button', importing.write(1));
			await page.text(importing.result({ added: 1, merged: 0, skipped: 0 }));
		}
	],
	[
		'restore',
		async (journey) => {
			const { engine, host, kept } = journey;
			if (!kept) throw new NotHere('there is no backup to restore');
			const fresh = await engine.profile();
			const page = fresh ? await Tab.open(fresh, host.address) : journey.page;
			if (!fresh) {
				// One storage only: the device is cleared as one does who lost the passphrase.
				await page.goto(host.address);
				await page.press('button', lock.lost, { whole: false });
				await page.press('button', lock.erase);
				await page.press('button', lock.erase, { inside: '[role=alertdialog]' });
			}
			await page.press('link', welcome.restore, { whole: false });
			await page.giveFile('backup.rounds', kept);
			await page.until(
				backup.restore.open,
				`() => [...document.querySelectorAll('button')].some(({ textContent }) => textContent.trim() === ${JSON.stringify(backup.restore.open)})`
			);
			await page.fill(backup.passphrase, backupPassphrase);
			await page.press('button', backup.restore.open);
			await page.press('button', backup.restore.act, { within: 90_000 });
			await page.press('button', backup.restore.openIt, { within: 90_000 });
			await page.address('/today/');
			await page.text(today.record, 90_000).catch(() => {});
			await page.goto(`${host.address}follow-up/`);
			await page.text(promised);
		}
	]
];
