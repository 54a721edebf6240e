import type { FromFile } from '#lib/exchange/file/file-problem.ts';
import {
	readTravelTimes,
	type NamedPlace,
	type TravelPreview
} from '#lib/exchange/planning/travel-table.ts';
import { readImport, type ImportSource } from './import-job.ts';

/** Reads a file or pasted text as travel times between places and says what it would mean. */
export async function previewTravel(ask: {
	source: ImportSource;
	places: readonly NamedPlace[];
}): Promise<FromFile<TravelPreview>> {
	const table = await readImport(ask.source);
	if (!table.ok) return table;
	const rows = table.value.sheets[0]?.rows ?? [];
	return {
		ok: true,
		value: readTravelTimes(
			rows.map((row) => row.map(String)),
			ask.places
		)
	};
}
