/** A look at the picture this often, in milliseconds: codes are held still for longer. */
const lookAgainMilliseconds = 120;

/** Larger pictures are read more slowly and not better. */
const longestSide = 1280;

/** What is drawn before it is read. */
type Source = HTMLVideoElement | ImageBitmap;

/** Reads codes from the camera into `oncode` until the returned function is called; the same code is told once. */
export function scan(
	video: HTMLVideoElement,
	on: {
		read: (picture: ImageData) => Promise<string | null>;
		oncode: (text: string) => void;
		/** `unready` while what reads the codes has not come, for want of a network. */
		onstate: (state: 'aim' | 'denied' | 'missing' | 'unready') => void;
	}
): () => void {
	let stream: MediaStream | null = null;
	let running = true;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last: string | null = null;

	const look = async () => {
		const picture = drawn(video, { width: video.videoWidth, height: video.videoHeight });
		const text = picture && (await on.read(picture).catch(() => undefined));
		if (!running) return;
		if (text === undefined) on.onstate('unready');
		if (text && text !== last) {
			last = text;
			on.oncode(text);
		}
		timer = setTimeout(() => void look(), lookAgainMilliseconds);
	};
	const start = async () => {
		try {
			const wish = { facingMode: 'environment', width: { ideal: longestSide } };
			const given = await navigator.mediaDevices.getUserMedia({ video: wish });
			stream = given;
			if (!running) return stop();
			video.srcObject = given;
			await video.play();
			on.onstate('aim');
			void look();
		} catch (error) {
			const denied = error instanceof DOMException && error.name === 'NotAllowedError';
			if (running) on.onstate(denied ? 'denied' : 'missing');
		}
	};
	const stop = () => {
		running = false;
		clearTimeout(timer);
		for (const track of stream?.getTracks() ?? []) track.stop();
	};
	void start();
	return stop;
}

/** The pixels of a picture file; null when the browser cannot show it. */
export async function pictureOf(file: Blob): Promise<ImageData | null> {
	try {
		const bitmap = await createImageBitmap(file);
		return drawn(bitmap, bitmap);
	} catch {
		// Not a picture, or one in a format this browser does not know.
		return null;
	}
}

function drawn(
	source: Source,
	{ width, height }: { width: number; height: number }
): ImageData | null {
	const scale = Math.min(1, longestSide / Math.max(width, height, 1));
	const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
	if (size.width === 0 || size.height === 0) return null;
	const canvas = Object.assign(document.createElement('canvas'), size);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	context?.drawImage(source, 0, 0, size.width, size.height);
	return context?.getImageData(0, 0, size.width, size.height) ?? null;
}
