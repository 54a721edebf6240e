import type { RawProfile, RawTab } from './driver.ts';

const patience = 45_000;
const pause = 150;

type Kind = 'button' | 'link' | 'radio' | 'field' | 'heading';

/** Stands in the page. Finds what a person would: by its visible or spoken name. */
const finder = `(kind, name, whole) => {
	const plain = (text) => (text || '').replace(/\\s+/g, ' ').trim();
	const selectors = {
		button: 'button, [role=button], summary',
		link: 'a[href]',
		radio: 'input[type=radio], [role=radio]',
		field: 'input, textarea, select',
		heading: 'h1, h2, h3'
	};
	const nameOf = (one) => {
		const by = one.getAttribute('aria-labelledby');
		if (by) return plain(by.split(' ').map((id) => (document.getElementById(id) || {}).textContent).join(' '));
		if (one.getAttribute('aria-label')) return plain(one.getAttribute('aria-label'));
		if (one.labels && one.labels.length) return plain([...one.labels].map((label) => label.textContent).join(' '));
		return plain(one.textContent);
	};
	const fits = (text) => (whole ? text === name : text.includes(name));
	return [...document.querySelectorAll(selectors[kind])].filter((one) => {
		const box = one.labels && one.labels.length ? one.labels[0] : one;
		return box.getClientRects().length > 0 && !one.disabled && fits(nameOf(one));
	});
}`;

/** A tab as a person uses it: everything waits for what is on the screen. */
export class Tab {
	readonly #raw: RawTab;

	private constructor(raw: RawTab) {
		this.#raw = raw;
	}

	static async open(profile: RawProfile, address: string): Promise<Tab> {
		const tab = new Tab(await profile.tab());
		// The journey reads Chinese, whatever language the engine was made for.
		await tab.goto(address);
		await tab.run(`() => void localStorage.setItem('rounds.locale', 'zh-CN')`);
		await tab.goto(address);
		return tab;
	}

	/** Opens an address and resolves once a screen stands there. */
	async goto(address: string): Promise<void> {
		await this.#raw.goto('about:blank');
		await this.#raw.goto(address);
		await this.until('a heading', `() => document.querySelector('h1') !== null`);
	}

	run(source: string): Promise<unknown> {
		return this.#raw.run(source);
	}

	/** Resolves with the first answer of a function in the page that is true in some way. */
	async until(what: string, source: string, within = patience): Promise<unknown> {
		const end = Date.now() + within;
		let last = '';
		for (;;) {
			// A page that is on its way to another answers nothing.
			const answer = await this.#raw.run(source).catch((error: unknown) => {
				last = String(error);
				return null;
			});
			if (answer) return answer;
			if (Date.now() > end) throw new Error(`not seen: ${what} ${last}${await this.#screen()}`);
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
	}

	text(text: string, within = patience): Promise<unknown> {
		const wanted = JSON.stringify(text);
		return this.until(`“${text}”`, `() => document.body.innerText.includes(${wanted})`, within);
	}

	address(part: string): Promise<unknown> {
		return this.until(part, `() => location.href.includes(${JSON.stringify(part)})`);
	}

	/** Presses a thing by its name, in the middle, once it stands still and nothing lies over it. */
	async press(
		kind: Kind,
		name: string,
		{ whole = true, within = patience, inside = '' } = {}
	): Promise<void> {
		const found = (await this.until(
			`${kind} “${name}”`,
			`async () => {
				const one = (${finder})(${JSON.stringify(kind)}, ${JSON.stringify(name)}, ${whole}).filter((each) => !${JSON.stringify(inside)} || each.closest(${JSON.stringify(inside)}))[0];
				if (!one) return null;
				const target = one.labels && one.labels.length && one.type === 'radio' ? one.labels[0] : one;
				target.scrollIntoView({ block: 'center' });
				const place = () => { const box = target.getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; };
				const before = place();
				await new Promise((resolve) => setTimeout(resolve, 60));
				const at = place();
				if (Math.abs(at.x - before.x) + Math.abs(at.y - before.y) > 1) return null;
				const top = document.elementFromPoint(at.x, at.y);
				return top && (target.contains(top) || top.contains(target)) ? at : null;
			}`,
			within
		)) as { x: number; y: number };
		await this.#raw.press(found);
	}

	/** Types into a field by its name, in the place of what stood there. */
	async fill(name: string, value: string, { nth = 0, inside = '' } = {}): Promise<void> {
		await this.until(
			`field “${name}”`,
			`() => {
				const field = (${finder})('field', ${JSON.stringify(name)}, false).filter((each) => !${JSON.stringify(inside)} || each.closest(${JSON.stringify(inside)}))[${nth}];
				if (!field) return false;
				field.focus();
				field.select();
				document.execCommand('insertText', false, ${JSON.stringify(value)});
				if (field.value !== ${JSON.stringify(value)}) return false;
				field.dispatchEvent(new Event('change', { bubbles: true }));
				return true;
			}`
		);
	}

	enter(): Promise<void> {
		return this.#raw.enter();
	}

	/** Gives the file field on the screen a file of these bytes. */
	async giveFile(name: string, base64: string): Promise<void> {
		await this.until(
			'a field for files',
			`() => {
				const field = document.querySelector('input[type=file]');
				if (!field) return false;
				const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0));
				const carrier = new DataTransfer();
				carrier.items.add(new File([bytes], ${JSON.stringify(name)}));
				field.files = carrier.files;
				field.dispatchEvent(new Event('input', { bubbles: true }));
				field.dispatchEvent(new Event('change', { bubbles: true }));
				return true;
			}`
		);
	}

	close(): Promise<void> {
		return this.#raw.close();
	}

	async #screen(): Promise<string> {
		const shown = await this.#raw
			.run(`() => location.href + '\\n' + document.body.innerText.slice(0, 600)`)
			.catch((error: unknown) => String(error));
		return `\non the screen: ${String(shown)}`;
	}
}
