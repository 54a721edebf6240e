import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import type { Grade } from '#lib/domain/grade.ts';

/** What the map draws for one place. */
export interface MapPoint {
	readonly id: string;
	readonly name: string;
	/** Null: listed, not drawn. */
	readonly coordinates: Coordinates | null;
	readonly grade: Grade | null;
	readonly zoneId: string | null;
	/** A few words for the list: how many doctors, when next. */
	readonly detail?: string | undefined;
}

/** A zone by its name; its shape is drawn around its points. */
export interface MapZone {
	readonly id: string;
	readonly name: string;
}
