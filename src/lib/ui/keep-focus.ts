/** Where the eye goes first on the page: its heading, else the whole of it. */
function beginning(): HTMLElement | null {
	const shown = [...document.querySelectorAll<HTMLElement>('main h1')].filter(isShown);
	// Beside a list, the heading of what was chosen from it.
	return shown.at(-1) ?? document.querySelector<HTMLElement>('main');
}

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Whether the keyboard stands nowhere: with what had the focus, the focus went. */
const isLost = (): boolean =>
	document.activeElement === null || document.activeElement === document.body;

function focusOn(element: HTMLElement | null): void {
	if (!element) return;
	// A heading takes the focus from here alone, never from the Tab key.
	if (element.tabIndex < 0) element.setAttribute('tabindex', '-1');
	element.focus({ preventScroll: true });
}

/** Puts the focus at the beginning of a page that was just opened, unless something there has taken it. */
export function focusPage(): void {
	if (isLost()) focusOn(beginning());
}

/**
 * Watches for what has the focus being removed by its own act, such as a row that was deleted: then the focus goes to
 * the heading of the nearest part that is still there, not back to the top of the document. The returned function ends it.
 */
export function keepFocus(): () => void {
	let around: HTMLElement[] = [];

	const remember = ({ target }: FocusEvent) => {
		around = [];
		for (let at = target as HTMLElement | null; at; at = at.parentElement) around.push(at);
	};

	const mend = () => {
		const [last] = around;
		if (!last || last.isConnected || !isLost()) return;
		const part = around.find((element) => element.isConnected && element !== document.body);
		around = [];
		if (!part || part.contains(document.body)) return focusOn(beginning());
		const headings = part.closest('section, main')?.querySelectorAll<HTMLElement>('h1, h2, h3');
		focusOn([...(headings ?? [])].find(isShown) ?? beginning());
	};

	// A dialog that closes gives the focus back first.
	const observer = new MutationObserver(() => {
		if (around[0] && !around[0].isConnected) setTimeout(mend);
	});
	observer.observe(document.body, { childList: true, subtree: true });
	document.addEventListener('focusin', remember);
	return () => {
		observer.disconnect();
		document.removeEventListener('focusin', remember);
	};
}
