import { Deflate, Inflate } from 'fflate';

/** A pair of streams around a synchronous packer, as the browser's own compression streams are. */
function streams(packer: Deflate | Inflate): GenericTransformStream {
	const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
		start: (controller) => {
			packer.ondata = (part) => controller.enqueue(part);
		},
		transform: (part) => packer.push(part),
		flush: () => packer.push(new Uint8Array(0), true)
	});
	return { readable, writable };
}

/** `CompressionStream` for the one format that this app and its files use. */
export class RawCompressionStream {
	readonly readable: ReadableStream;
	readonly writable: WritableStream;

	constructor() {
		({ readable: this.readable, writable: this.writable } = streams(new Deflate()));
	}
}

/** `DecompressionStream` for the one format that this app and its files use; damaged bytes break the stream. */
export class RawDecompressionStream {
	readonly readable: ReadableStream;
	readonly writable: WritableStream;

	constructor() {
		({ readable: this.readable, writable: this.writable } = streams(new Inflate()));
	}
}
