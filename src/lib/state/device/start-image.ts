import { asset } from '$app/paths';

/** The part of the screen's width that the mark takes. */
const markShare = 0.28;

/** The picture a started app shows before it is drawn: the mark on paper, as large as the screen; '' without one. */
async function startImage({ width, height }: { width: number; height: number }): Promise<string> {
	const mark = new Image();
	mark.src = asset('/icons/icon-512.png');
	const isHere = await mark.decode().then(
		() => true,
		() => false
	);
	const canvas = document.createElement('canvas');
	Object.assign(canvas, { width, height });
	const context = canvas.getContext('2d');
	if (!isHere || !context) return '';
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
	const [narrow, wide] = [screen.width, screen.height]
		.sort((one, other) => one - other)
		.map((side) => side * devicePixelRatio);
	for (const [orientation, width = 0, height = 0] of [
		['portrait', narrow, wide],
		['landscape', wide, narrow]
	] as const) {
		const href = await startImage({ width, height });
		const media = `(orientation: ${orientation})`;
		if (href)
			document.head.append(
				Object.assign(document.createElement('link'), {
					rel: 'apple-touch-startup-image',
					href,
					media
				})
			);
	}
}
