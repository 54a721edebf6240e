import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** The values of an update in the order they were read, with where each begins and ends. */
interface Reading {
	readonly starts: number[];
	readonly ends: number[];
	readonly values: unknown[];
}

/**
 * Reads an update as `UpdateDecoderV1` does, and the second time takes its values from the first reading. The gate reads
 * an update before Yjs may apply it, and decoding the texts of many small rows is most of what either costs.
 */
class RowDecoder extends Y.UpdateDecoderV1 {
	readonly #reading: Reading;
	readonly #isSecond: boolean;
	#next = 0;

	/** A reading without values is filled; another is taken from. */
	constructor(decoder: decoding.Decoder, reading: Reading) {
		super(decoder);
		this.#reading = reading;
		this.#isSecond = reading.values.length > 0;
	}

	override readString(): string {
		if (this.#isReadBefore()) return this.#taken() as string;
		return this.#noted(this.restDecoder.pos, super.readString());
	}

	override readAny(): unknown {
		if (this.#isReadBefore()) return this.#taken();
		return this.#noted(this.restDecoder.pos, super.readAny());
	}

	// Both readings meet the same bytes in the same order; should Yjs ever change that, they are decoded anew.
	#isReadBefore(): boolean {
		return this.#isSecond && this.#reading.starts[this.#next] === this.restDecoder.pos;
	}

	#taken(): unknown {
		const at = this.#next++;
		this.restDecoder.pos = this.#reading.ends[at] ?? NaN;
		return this.#reading.values[at];
	}

	#noted<Value>(start: number, value: Value): Value {
		if (this.#isSecond) return value;
		this.#reading.starts.push(start);
		this.#reading.ends.push(this.restDecoder.pos);
		this.#reading.values.push(value);
		return value;
	}
}

/** An update taken apart, before any of it has touched a document. */
export type Decoded = ReturnType<typeof Y.decodeUpdate> & { readonly reading: Reading };

/** Takes an update apart; throws at bytes that are no Yjs update. */
export function decodeRows(update: Uint8Array): Decoded {
	const reading: Reading = { starts: [], ends: [], values: [] };
	class Decoder extends RowDecoder {
		constructor(decoder: decoding.Decoder) {
			super(decoder, reading);
		}
	}
	return { ...Y.decodeUpdateV2(update, Decoder), reading };
}

/** Applies an update that was taken apart, as `Y.applyUpdate` does. */
export function applyRows(
	doc: Y.Doc,
	{ update, decoded, origin }: { update: Uint8Array; decoded: Decoded; origin: unknown }
): void {
	const decoder = decoding.createDecoder(update);
	Y.readUpdateV2(decoder, doc, origin, new RowDecoder(decoder, decoded.reading));
}
