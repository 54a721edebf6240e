import { asset } from '$app/paths';

/** The part of the screen's width that the mark takes. */
const markShare = 0.28;

/** The mark in the middle of paper of this size, as the address of a picture; '' where nothing can be drawn. */
function startImage(mark: HTMLImageElement, [width, height]: readonly [number, number]): string {
	const canvas = document.createElement('canvas');
	Object.assign(canvas, { width, height });
	const context = canvas.getContext('2d');
	if (!context) return '';
	context.fillStyle = getComputedStyle(document.body).backgroundColor;
	context.fillRect(0, 0, width, height);
	const side = Math.min(width, height) * markShare;
	context.drawImage(mark, (width - side) / 2, (height - side) / 2, side, side);
	return canvas.toDataURL('image/png');
}

/**
 * Offers an iPhone and an iPad the picture they show while the app on the home screen starts, instead of a white screen.
 * They take it when the app is added, only where it is as large as this very screen, and draw none from the manifest:
 * made here, it fits every model there will be.
 */
export async function offerStartImage(): Promise<void> {
	// Apple's alone says whether a page runs from the home screen, and there the picture was taken already.
	if (!('standalone' in navigator) || navigator.standalone === true) return;
	const mark = new Image();
	mark.src = asset('/icons/icon-512.png');
	const isHere = await mark.decode().then(
		() => true,
		() => false
	);
	if (!isHere) return;
	const sides = [screen.width, screen.height].map((side) => side * devicePixelRatio);
	const [narrow, wide] = [Math.min(...sides), Math.max(...sides)];
	for (const [orientation, size] of [
		['portrait', [narrow, wide]],
		['landscape', [wide, narrow]]
	] as const) {
		const link = document.createElement('link');
		const href = startImage(mark, size);
		const media = `(orientation: ${orientation})`;
		Object.assign(link, { rel: 'apple-touch-startup-image', href, media });
		if (href) document.head.append(link);
	}
}
