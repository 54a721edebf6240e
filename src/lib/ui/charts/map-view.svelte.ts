import type { Point, Size } from './map-geometry.ts';

const closest = 12;

/** Which part of the drawing is seen: enlarged about its middle, then moved. */
export class MapView {
	#zoom = $state(1);
	#shift = $state.raw<Point>({ x: 0, y: 0 });

	/** How many times the whole territory is enlarged; 1 shows all of it. */
	get zoom(): number {
		return this.#zoom;
	}

	/** Where a point of the whole drawing stands now. */
	show({ x, y }: Point, frame: Size): Point {
		return {
			x: frame.width / 2 + (x - frame.width / 2) * this.#zoom + this.#shift.x,
			y: frame.height / 2 + (y - frame.height / 2) * this.#zoom + this.#shift.y
		};
	}

	/** The point of the whole drawing that stands there now. */
	under({ x, y }: Point, frame: Size): Point {
		return {
			x: frame.width / 2 + (x - frame.width / 2 - this.#shift.x) / this.#zoom,
			y: frame.height / 2 + (y - frame.height / 2 - this.#shift.y) / this.#zoom
		};
	}

	/** Enlarges by a factor about the middle of what is seen. */
	zoomBy(factor: number, frame: Size): void {
		const zoom = Math.min(closest, Math.max(1, this.#zoom * factor));
		const scale = zoom / this.#zoom;
		this.#zoom = zoom;
		this.#move({ x: this.#shift.x * scale, y: this.#shift.y * scale }, frame);
	}

	/** Moves what is seen by pixels. */
	moveBy(by: Point, frame: Size): void {
		this.#move({ x: this.#shift.x + by.x, y: this.#shift.y + by.y }, frame);
	}

	fit(): void {
		this.#zoom = 1;
		this.#shift = { x: 0, y: 0 };
	}

	/** Never so far that the drawing leaves the frame. */
	#move(to: Point, { width, height }: Size): void {
		const clamp = (value: number, most: number) => Math.min(most, Math.max(-most, value));
		this.#shift = {
			x: clamp(to.x, ((this.#zoom - 1) * width) / 2),
			y: clamp(to.y, ((this.#zoom - 1) * height) / 2)
		};
	}
}
