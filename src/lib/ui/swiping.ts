import type { Attachment } from 'svelte/attachments';

/** A finger that went so far sideways meant a swipe, not a tap. */
const farPixels = 48;

/** Calls back when a finger swipes sideways: 1 where it went to the left, to what comes next, else −1. */
export const swiping =
	(onswipe: (to: 1 | -1) => void): Attachment<HTMLElement> =>
	(element) => {
		let from: number | null = null;
		const begin = ({ pointerType, clientX }: PointerEvent) => {
			from = pointerType === 'touch' ? clientX : null;
		};
		const end = ({ clientX }: PointerEvent) => {
			const far = from === null ? 0 : clientX - from;
			from = null;
			if (Math.abs(far) < farPixels) return;
			// What lay under the finger was not tapped.
			element.addEventListener('click', swallow, { capture: true, once: true });
			setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
			onswipe(far < 0 ? 1 : -1);
		};
		const swallow = (event: Event) => {
			event.preventDefault();
			event.stopPropagation();
		};
		const cancel = () => (from = null);
		element.style.touchAction = 'pan-y';
		element.addEventListener('pointerdown', begin);
		element.addEventListener('pointerup', end);
		element.addEventListener('pointercancel', cancel);
		return () => {
			element.removeEventListener('pointerdown', begin);
			element.removeEventListener('pointerup', end);
			element.removeEventListener('pointercancel', cancel);
		};
	};
