import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { words } from '#tests/e2e/support/plan.ts';
import { Dice } from '#tests/sync/dice.ts';
import { repActs, supervisorActs, type Card } from './acts.ts';
import type { Device } from './device.ts';
import type { Edit, Ledger, Side } from './ledger.ts';

/** How many visits both edit most of the time: chance meetings of one field are rare in a month. */
const hotVisits = 6;
const longestDelay = 25;
/** How many edits of a pair's life may find their visit gone or their screen silent. */
const mostGivenUp = 20;
/** An edit that takes longer, in milliseconds, is given up: a screen without an answer must not end the whole run. */
const longestEdit = 60_000;

/** One person at one device, who edits a week by chance. */
export class Editor {
	readonly device: Device;
	/** Edits begun whose end nobody saw, because the page was reloaded or killed. */
	cut = 0;
	/** Edits that found their visit gone or their screen silent; what was begun of them may stand or not. */
	givenUp = 0;
	readonly #side: Side;
	readonly #ledger: Ledger;
	readonly #dice: Dice;
	readonly #seed: number;
	#texts = 0;

	constructor(parts: { device: Device; side: Side; ledger: Ledger; seed: number }) {
		this.device = parts.device;
		this.#side = parts.side;
		this.#ledger = parts.ledger;
		this.#seed = parts.seed;
		this.#dice = new Dice(parts.seed * 2 + parts.side + 1);
	}

	/**
	 * Makes `count` edits, each until the screen shows it as saved, and once in the midst of them a reload or a kill while
	 * one is under way.
	 */
	async edit(count: number, round: number): Promise<void> {
		const cutAt = this.#dice.oneIn(3) ? -1 : this.#dice.below(count);
		const killed = this.#dice.pick(['page', 'page', 'browser', null] as const);
		for (let made = 0, tries = 0; made < count && tries < count * 4; tries++) {
			if (made === cutAt) {
				await this.#cutShort(round, () =>
					killed ? this.device.kill(killed) : this.device.reload()
				);
				made++;
				continue;
			}
			if (await this.#whole(round)) made++;
		}
	}

	/** One edit until the screen shows it as saved; false when there was none to make. */
	async #whole(round: number): Promise<boolean> {
		try {
			const begin = (begun: Edit) => this.#ledger.begin(this.#side, begun);
			const edit = await Promise.race([this.#one(round, begin), silence(longestEdit)]);
			if (!edit) return false;
			await this.device.saved();
			this.#ledger.acknowledge(this.#side, edit);
			return true;
		} catch (error) {
			// The other may take a visit away under a finger: nobody knows whether the edit was made.
			if (++this.givenUp > mostGivenUp) throw error;
			await this.device.reopen();
			return false;
		}
	}

	/** Begins an edit and ends the page a moment later, saved or not. */
	async #cutShort(round: number, end: () => Promise<void>): Promise<void> {
		let begun: () => void = () => {};
		const writing = new Promise<void>((resolve) => (begun = resolve));
		const acting = this.#one(round, (edit) => {
			this.#ledger.begin(this.#side, edit);
			begun();
		}).catch(() => null);
		await Promise.race([writing, acting]);
		await wait(this.#dice.below(longestDelay));
		this.cut++;
		await end();
		// On a page that died, what was under way may never end.
		void acting;
	}

	async #one(round: number, begin: (edit: Edit) => void): Promise<Edit | null> {
		const { device } = this;
		const cards = await movableCards(device.page);
		const hot = cards.toSorted((a, b) => this.#heat(a, round) - this.#heat(b, round));
		const among = this.#dice.oneIn(4) ? cards : hot.slice(0, hotVisits);
		const act = this.#dice.pick(this.#side === 0 ? repActs : supervisorActs);
		const text = `${this.#side === 0 ? '代表' : '主管'}${this.#seed}-${++this.#texts}`;
		return act({ device, card: this.#dice.pick(among), dice: this.#dice, text, begin });
	}

	/** Both find the same few visits hot, without a word between them, and others in the next round. */
	#heat({ id }: Card, round: number): number {
		let sum = this.#seed * 31 + round;
		for (const letter of id) sum = (sum * 33 + letter.charCodeAt(0)) % 1_000_003;
		return sum;
	}
}

async function silence(milliseconds: number): Promise<never> {
	await wait(milliseconds, undefined, { ref: false });
	throw new Error(`no answer within ${milliseconds} ms`);
}

/** The visits on the week that may still be changed. */
const movableCards = (page: Page): Promise<Card[]> =>
	page.locator('[data-slot] [data-visit].cursor-grab').evaluateAll(
		(cards, locked) =>
			cards.map((card) => ({
				id: card.getAttribute('data-visit') ?? '',
				slot: card.closest('[data-slot]')?.getAttribute('data-slot') ?? '',
				locked: card.querySelector(`[aria-label="${locked}"]`) !== null
			})),
		words.week.visit.locked
	);
