import type { Point, Size } from './map-geometry.ts';
import { textWidth } from './text-width.ts';

/** A name that wants to stand beside its mark. */
export interface LabelWish {
	readonly id: string;
	readonly text: string;
	readonly at: Point;
	/** Radius of the mark in pixels. */
	readonly radius: number;
	/** Smaller stands first. */
	readonly rank: number;
}

/** Where a label starts, and on which side of its mark. */
export interface PlacedLabel {
	readonly id: string;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end' | 'middle';
}

/** A part of the drawing that is taken. */
export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const lineHeight = 16;

const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The four places of a label, best first: right, left, above, below its mark. */
function places({ text, at, radius }: LabelWish): (Omit<PlacedLabel, 'id' | 'text'> & Box)[] {
	const width = textWidth(text);
	const gap = radius + 4;
	const beside = { y: at.y + 5, top: at.y - lineHeight / 2, bottom: at.y + lineHeight / 2 };
	const across = { x: at.x, left: at.x - width / 2, right: at.x + width / 2 };
	return [
		{ ...beside, x: at.x + gap, anchor: 'start', left: at.x + gap, right: at.x + gap + width },
		{ ...beside, x: at.x - gap, anchor: 'end', left: at.x - gap - width, right: at.x - gap },
		{
			...across,
			y: at.y - gap - 2,
			anchor: 'middle',
			top: at.y - gap - lineHeight,
			bottom: at.y - gap
		},
		{
			...across,
			y: at.y + gap + 12,
			anchor: 'middle',
			top: at.y + gap,
			bottom: at.y + gap + lineHeight
		}
	];
}

/** Places as many labels as fit without covering a mark, what is taken, or each other; the rest stay away. */
export function placeLabels(
	wishes: readonly LabelWish[],
	frame: Size & { taken?: readonly Box[] }
): PlacedLabel[] {
	const marks: Box[] = wishes.map(({ at, radius }) => ({
		left: at.x - radius,
		right: at.x + radius,
		top: at.y - radius,
		bottom: at.y + radius
	}));
	const taken = [...marks, ...(frame.taken ?? [])];
	const labels: PlacedLabel[] = [];
	for (const wish of [...wishes].sort((first, second) => first.rank - second.rank)) {
		const free = places(wish).find(
			(box) =>
				box.left >= 0 &&
				box.right <= frame.width &&
				box.top >= 0 &&
				box.bottom <= frame.height &&
				!taken.some((other) => overlap(box, other))
		);
		if (!free) continue;
		taken.push(free);
		labels.push({ id: wish.id, text: wish.text, x: free.x, y: free.y, anchor: free.anchor });
	}
	return labels;
}
