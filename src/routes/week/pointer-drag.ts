/** What a drag tells while it lasts; points are in the window. */
interface DragListener {
	onstart(point: Point): void;
	onmove(point: Point): void;
	ondrop(point: Point): void;
	oncancel(): void;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A mouse drags after this many pixels; a finger that moves as far before its time scrolls instead. */
const slackPixels = 6;
/** A finger must rest this long before it drags. */
const holdMilliseconds = 350;
/** Within this distance of the window's edge the page scrolls along. */
const edgePixels = 72;
const scrollStepPixels = 14;

/** Follows one pointer from its press until it drops, is cancelled by Escape, or turns out not to drag at all. */
export function followDrag(card: HTMLElement, press: PointerEvent, listener: DragListener): void {
	const from = pointOf(press);
	const ends = new AbortController();
	const { signal } = ends;
	let dragging = false;

	const begin = () => {
		dragging = true;
		listener.onstart(from);
	};
	const isMouse = press.pointerType === 'mouse';
	const hold = isMouse ? undefined : setTimeout(begin, holdMilliseconds);
	const end = () => {
		clearTimeout(hold);
		ends.abort();
	};
	const cancel = () => {
		end();
		if (dragging) listener.oncancel();
	};

	const move = (event: PointerEvent) => {
		if (event.pointerId !== press.pointerId) return;
		const point = pointOf(event);
		if (!dragging) {
			if (Math.hypot(point.x - from.x, point.y - from.y) < slackPixels) return;
			if (!isMouse) return end();
			begin();
		}
		scrollAlong(point);
		listener.onmove(point);
	};
	const lift = (event: PointerEvent) => {
		if (event.pointerId !== press.pointerId) return;
		end();
		if (!dragging) return;
		swallowClick();
		listener.ondrop(pointOf(event));
	};

	window.addEventListener('pointermove', move, { signal });
	window.addEventListener('pointerup', lift, { signal });
	window.addEventListener('pointercancel', cancel, { signal });
	window.addEventListener('keydown', (event) => event.key === 'Escape' && cancel(), { signal });
	// Once a finger drags, the page must neither scroll under it nor open its menu.
	const keep = (event: Event) => dragging && event.preventDefault();
	card.addEventListener('touchmove', keep, { signal, passive: false });
	card.addEventListener('contextmenu', keep, { signal });
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

function scrollAlong({ y }: Point): void {
	if (y < edgePixels) window.scrollBy(0, -scrollStepPixels);
	else if (y > window.innerHeight - edgePixels) window.scrollBy(0, scrollStepPixels);
}

/** The click that follows a drop is not a tap on the card. */
function swallowClick(): void {
	const swallow = (event: Event) => {
		event.stopPropagation();
		event.preventDefault();
	};
	window.addEventListener('click', swallow, { capture: true, once: true });
	setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
