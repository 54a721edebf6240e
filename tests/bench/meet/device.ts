import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { openAddress, prefer } from '#tests/e2e/support/app.mjs';
import { clearMeetingPoint, setMeetingPoint, within } from '#tests/e2e/support/people.ts';
import { monday, words } from '#tests/e2e/support/plan.ts';
import { weekDays } from '#tests/e2e/support/week-board.ts';

/** How long a page may take to answer after its process was killed. */
const longestOpening = 20_000;
const openings = 4;

/** One person's browser, whose page comes back after a reload and after its process was killed. */
export class Device {
	page: Page;
	readonly name: string;
	readonly #home: string;
	readonly #began = Date.now();
	#context: BrowserContext;
	/** Ends the whole browser unasked and starts it again; null where others share it. */
	readonly #restart: (() => Promise<BrowserContext>) | null;

	constructor(parts: {
		page: Page;
		name: string;
		home: string;
		restart: (() => Promise<BrowserContext>) | null;
	}) {
		this.page = parts.page;
		this.name = parts.name;
		this.#home = parts.home;
		this.#context = parts.page.context();
		this.#restart = parts.restart;
	}

	/** Loads the week anew. */
	async openWeek(): Promise<void> {
		await openAddress({ page: this.page, address: `${this.#home}week/?from=${weekDays[0]}` });
		await this.#ready();
	}

	/** Goes to the week without leaving the page. */
	async toWeek(): Promise<void> {
		await within(this.page, words.shell.place.week);
		await this.#ready();
	}

	async reload(): Promise<void> {
		// What a finger began may lead elsewhere just now, which ends the reload: the page is gone either way.
		await this.page.reload({ waitUntil: 'commit' }).catch(() => {});
		await this.reopen();
	}

	/** Opens the week in a new tab and closes the one before: what a finger began there must not go on in this one. */
	async reopen(): Promise<void> {
		// Two tabs at once would share the links.
		await Promise.race([this.page.close().catch(() => {}), wait(longestOpening)]);
		await this.#open();
	}

	/** Ends the page's process, or the whole browser, while it may be writing, and opens the week again. */
	async kill(what: 'page' | 'browser'): Promise<void> {
		if (what === 'browser' && this.#restart) this.#context = await this.#restart();
		else await this.#crash();
		await this.#open();
	}

	async #open(): Promise<void> {
		for (let opening = 1; ; opening++) {
			try {
				this.page = await this.#context.newPage();
				await prefer(this.#context, { locale: 'zh-CN', theme: 'light' });
				await this.page.setViewportSize({ width: 1280, height: 900 });
				// The clock goes on where it was: a killed browser does not turn time back.
				const time = monday.getTime() + Date.now() - this.#began;
				await this.page.clock.install({ time });
				this.page.setDefaultTimeout(longestOpening);
				await this.openWeek();
				return;
			} catch (error) {
				// A page that got the process of a killed one may never answer.
				if (opening === openings) throw error;
				void this.page.close().catch(() => {});
			}
		}
	}

	async #crash(): Promise<void> {
		const session = await this.#context.newCDPSession(this.page);
		const died = new Promise<void>((resolve) => this.page.once('crash', () => resolve()));
		// Whoever dies answers nothing.
		void session.send('Page.crash').catch(() => {});
		await Promise.race([died, wait(longestOpening)]);
		void this.page.close().catch(() => {});
	}

	/** Resolves once the screen says that everything is on the disk. */
	async saved(): Promise<void> {
		await this.page.getByText(words.shell.saved).first().waitFor();
	}

	/** Takes the meeting point away on Share and goes back to the week. */
	async part(): Promise<void> {
		await within(this.page, words.shell.place.share);
		await clearMeetingPoint(this.page);
		await this.saved();
		await this.toWeek();
	}

	/** Sets the meeting point on Share and goes back to the week. */
	async meet(address: string): Promise<void> {
		await within(this.page, words.shell.place.share);
		await setMeetingPoint(this.page, address);
		await this.toWeek();
	}

	/** Whether the screen says that `other` is up to date and everything is on the disk. */
	async saysInSync(other: string): Promise<boolean> {
		const said = await this.page.locator('body').innerText();
		return said.includes(`与 ${other} 一致`) && said.includes(words.shell.saved);
	}

	#ready(): Promise<unknown> {
		return this.page.locator('[data-slot] [data-visit]').first().waitFor();
	}
}
