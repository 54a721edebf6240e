import { setTimeout as wait } from 'node:timers/promises';
import { differing, refusals, sharedRows, type Rows } from '#tests/e2e/support/disk-rows.ts';
import { weekShown } from '#tests/e2e/support/week-board.ts';
import { Dice } from '#tests/sync/dice.ts';
import type { Device } from './device.ts';
import { indexed, Ledger } from './ledger.ts';
import { Editor } from './side.ts';

/** How many edits each makes a round while linked, and how many apart. */
export interface Pace {
	readonly rounds: number;
	readonly together: number;
	readonly apart: number;
}

/** What a pair lived through; all but the first three and the minutes must be nothing. */
export interface Figures {
	edits: number;
	/** Begun when the page was reloaded or killed. */
	cut: number;
	/** Found their visit gone or their screen silent; they are not counted as edits. */
	givenUp: number;
	lost: string[];
	refused: string[];
	/** Rows that stood on one disk alone, or not alike on both, after a meeting. */
	rows: Set<string>;
	/** Meetings after which the two weeks on screen read differently. */
	screens: number;
	/** Meetings after which a screen never said that the two are in sync. */
	unsaid: number;
	seconds: number;
}

/** How long a pair may take to agree, in milliseconds; one that differs once is not waited for again. */
const patience = { first: 20_000, later: 3_000 };
const glance = 150;

/** A rep and a supervisor who edit one week together and apart, and meet. */
export class Pair {
	readonly #devices: readonly [Device, Device];
	readonly #ledger = new Ledger();
	readonly #editors: readonly [Editor, Editor];
	readonly #dice: Dice;
	readonly #meetingPoint: string;
	readonly figures: Figures = {
		edits: 0,
		cut: 0,
		givenUp: 0,
		lost: [],
		refused: [],
		rows: new Set(),
		screens: 0,
		unsaid: 0,
		seconds: 0
	};

	constructor(parts: { devices: readonly [Device, Device]; meetingPoint: string; seed: number }) {
		const { devices, seed } = parts;
		this.#devices = devices;
		this.#meetingPoint = parts.meetingPoint;
		this.#dice = new Dice(seed);
		const ledger = this.#ledger;
		this.#editors = [
			new Editor({ device: devices[0], side: 0, ledger, seed }),
			new Editor({ device: devices[1], side: 1, ledger, seed })
		];
	}

	async live({ rounds, together, apart }: Pace): Promise<Figures> {
		const began = Date.now();
		for (let round = 0; round < rounds; round++) {
			await this.#edit(together, round);
			const leaving = this.#dice.pick(this.#devices);
			await leaving.part();
			await this.#edit(apart, round);
			await leaving.meet(this.#meetingPoint);
			await this.#compare();
		}
		this.figures.edits = this.#ledger.acknowledged;
		this.figures.cut = this.#editors[0].cut + this.#editors[1].cut;
		this.figures.givenUp = this.#editors[0].givenUp + this.#editors[1].givenUp;
		this.figures.seconds = (Date.now() - began) / 1000;
		return this.figures;
	}

	async #edit(count: number, round: number): Promise<void> {
		await Promise.all(this.#editors.map((editor) => editor.edit(count, round)));
	}

	/** Waits until both say that they are in sync, then takes disks and screens at their word. */
	async #compare(): Promise<void> {
		const { figures } = this;
		const [rep, supervisor] = this.#devices;
		const hasDiffered = figures.rows.size > 0 || figures.unsaid > 0;
		const until = Date.now() + (hasDiffered ? patience.later : patience.first);
		const agree = async () =>
			(await rep.saysInSync(supervisor.name)) && (await supervisor.saysInSync(rep.name));
		if (!(await holds(agree, until))) figures.unsaid++;
		let disks: readonly [Rows, Rows] = [new Map(), new Map()];
		const same = async () => {
			disks = [await sharedRows(rep.page), await sharedRows(supervisor.page)];
			return differing(...disks).length === 0;
		};
		// The words may be those of a moment ago: what is under way arrives within the same patience.
		await holds(same, until);
		for (const row of differing(...disks)) figures.rows.add(row);
		figures.lost.push(...this.#ledger.settle([indexed(disks[0]), indexed(disks[1])]));
		figures.refused = [...(await refusals(rep.page)), ...(await refusals(supervisor.page))];
		const alike = async () => {
			const [one, other] = [await weekShown(rep.page), await weekShown(supervisor.page)];
			return JSON.stringify(one) === JSON.stringify(other);
		};
		if (!(await holds(alike, until))) figures.screens++;
	}
}

/** Whether something becomes true before a moment; looked at once more when that has passed. */
async function holds(look: () => Promise<boolean>, until: number): Promise<boolean> {
	for (;;) {
		const isOver = Date.now() >= until;
		if (await look()) return true;
		if (isOver) return false;
		await wait(glance);
	}
}
