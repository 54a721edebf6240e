import { tick } from 'svelte';
import { goto as navigate, pushState, replaceState, type beforeNavigate } from '$app/navigation';
import { page } from '$app/state';

type Navigation = Parameters<Parameters<typeof beforeNavigate>[0]>[0];
type Options = Parameters<typeof navigate>[1];

/** How many things lay open above the screen at an entry of the history, as the router keeps it there. */
const depthOf = (state: unknown): number =>
	(state as { 'sveltekit:states'?: App.PageState } | null)?.['sveltekit:states']?.overlays ?? 0;

/** What the entry said that the page began at: the router forgets it when it starts. Where addresses are prerendered there is none. */
const depthAtStart = typeof history === 'undefined' ? 0 : depthOf(history.state);

/** As long as a browser may take for a step through its history before nobody waits for it any more. */
const patience = 1000;

/**
 * What lies open above the screen: sheets, menus, dialogs, steps of a wizard. Each has an entry of the history to itself
 * while it is open, so that Back closes the one on top and nothing else; whatever closes otherwise takes its entry back.
 */
class Overlays {
	readonly #open: { readonly close: () => void }[] = [];
	/** How many entries above the screen's own the history stands at. */
	#depth = 0;
	/** The step back that was asked for and has not come yet. */
	#step: { readonly arrived: Promise<void>; readonly arrive: () => void } | null = null;
	/** Navigations under way; the first one is, until `start`. */
	#navigating = 1;
	/** What the address became while something was open; the entry below still has the old one. */
	#address: string | null = null;

	/** Begins to listen, once the router does; the returned function ends it. */
	start(): () => void {
		addEventListener('popstate', this.#skip, { capture: true });
		addEventListener('popstate', this.#follow);
		this.#navigating -= 1;
		this.#depth = depthAtStart;
		if (this.#depth > 0) this.#address = location.href;
		this.#settle();
		return () => {
			removeEventListener('popstate', this.#skip, { capture: true });
			removeEventListener('popstate', this.#follow);
		};
	}

	/** Says that something has opened, which `close` closes; the returned function says that it is closed. */
	add(close: () => void): () => void {
		const overlay = { close };
		this.#open.push(overlay);
		this.#settle();
		return () => {
			this.#open.splice(this.#open.indexOf(overlay), 1);
			this.#settleSoon();
		};
	}

	/** Lets a navigation wait for what is open to leave the history. */
	before(navigation: Navigation): void {
		if (navigation.willUnload) return;
		if (navigation.type === 'link' && navigation.to && this.#depth > 0) {
			navigation.cancel();
			void this.goto(navigation.to.url);
			return;
		}
		this.#navigating += 1;
		const done = () => {
			this.#navigating -= 1;
			this.#settleSoon();
		};
		navigation.complete.then(done, done);
	}

	/** Goes to an address as the router's `goto` does; what is open leaves first, unless the address only changes below it. */
	async goto(to: string | URL, options: Options = {}): Promise<void> {
		// What closes in the same act has closed after this.
		await tick();
		await this.#step?.arrived;
		// What the new address opens is not among them.
		const opened = [...this.#open];
		const below = options.replaceState ? opened.length : 0;
		if (this.#depth > below) await this.#back(this.#depth - below);
		await navigate(to, options);
		if (below === 0)
			for (const overlay of opened.toReversed()) if (this.#open.includes(overlay)) overlay.close();
		if (below > 0 && this.#depth > 0) this.#carry(location.href);
	}

	/** Loads an address anew; a step back that comes later would call that off, so what is open leaves first. */
	async load(address: string): Promise<void> {
		await tick();
		await this.#step?.arrived;
		if (this.#depth > 0) await this.#back(this.#depth);
		location.replace(address);
	}

	/** An entry of what is no longer open is nowhere to stop at: the router never hears of it. */
	readonly #skip = (event: PopStateEvent): void => {
		const depth = depthOf(event.state);
		if (this.#step || depth <= this.#open.length) return;
		event.stopImmediatePropagation();
		this.#depth = depth;
		void this.#back(depth - this.#open.length);
	};

	readonly #follow = ({ state }: Pick<PopStateEvent, 'state'>): void => {
		const step = this.#step;
		this.#depth = depthOf(state);
		if (!step) for (const { close } of this.#open.slice(this.#depth).toReversed()) close();
		void this.#renewAddress().then(() => {
			if (this.#step === step) this.#step = null;
			step?.arrive();
			this.#settleSoon();
		});
	};

	/** Lets the entry that was stepped back to say what the address became above it. */
	async #renewAddress(): Promise<void> {
		const address = this.#address;
		this.#address = null;
		if (address === null || address === location.href || this.#navigating > 0) return;
		await navigate(address, { replaceState: true, keepFocus: true, noScroll: true });
		if (this.#depth > 0) this.#carry(address);
	}

	/** Keeps for the entry below what the address became on the entry of what is open. */
	#carry(address: string): void {
		this.#address = address;
		replaceState('', { ...page.state, overlays: this.#depth });
	}

	/** One act may close one thing and open another, or go elsewhere: the history waits for the whole of it. */
	#settleSoon(): void {
		setTimeout(() => this.#settle());
	}

	/** Brings the history to as many entries as there are things open. */
	#settle(): void {
		if (this.#step || this.#navigating > 0) return;
		while (this.#depth < this.#open.length) pushState('', { overlays: (this.#depth += 1) });
		if (this.#depth > this.#open.length) void this.#back(this.#depth - this.#open.length);
	}

	#back(entries: number): Promise<void> {
		let arrive = () => {};
		const arrived = new Promise<void>((resolve) => (arrive = resolve));
		const step = { arrived, arrive };
		this.#step = step;
		history.go(-entries);
		setTimeout(() => {
			// A browser that never takes the step must not hold up every later one.
			if (this.#step === step) this.#follow({ state: history.state as unknown });
		}, patience);
		return arrived;
	}
}

/** What lies open above the screen of this page. */
export const overlays = new Overlays();
