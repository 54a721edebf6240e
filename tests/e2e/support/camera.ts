import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

const size = { width: 640, height: 480 };
/** Chromium asks for a colour of the whole picture beside its light. */
const grey = Buffer.alloc((size.width * size.height) / 2, 128);

/** Where Chromium's fake camera looks: a video file that is read anew each time the camera is opened. */
export const cameraArgument = (file: string) => `--use-file-for-fake-video-capture=${file}`;

/** Holds a QR code of `text` before the camera, or white paper without one. */
export function holdBeforeCamera(file: string, text: string | null): void {
	const light = Buffer.alloc(size.width * size.height, 235);
	if (text !== null) draw(light, text);
	const header = `YUV4MPEG2 W${size.width} H${size.height} F5:1 Ip A1:1 C420jpeg\n`;
	const frame = Buffer.concat([Buffer.from('FRAME\n'), light, grey]);
	writeFileSync(file, Buffer.concat([Buffer.from(header), frame, frame]));
}

function draw(light: Buffer, text: string): void {
	const code = encode(text, { border: 4 });
	const module = Math.floor(size.height / code.size);
	const left = Math.floor((size.width - module * code.size) / 2);
	for (let y = 0; y < module * code.size; y++)
		for (let x = 0; x < module * code.size; x++)
			if (code.data[Math.floor(y / module)]?.[Math.floor(x / module)])
				light[y * size.width + left + x] = 16;
}
