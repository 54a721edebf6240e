import { mendKey, type RowChoice } from '#lib/exchange/archive/preview.ts';

/** What a person answered about one reading of one file; nothing of it outlives that reading. */
export class ImportAnswers {
	/** What becomes of rows, by their numbers. */
	choices = $state.raw<ReadonlyMap<number, RowChoice>>(new Map());
	/** Which hospital of the territory a new one is after all, by its key. */
	sameHospitals = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** Which product of the territory a new one is after all, by its key. */
	sameProducts = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** Texts instead of the file's. */
	mends = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** Rows that looked like no customer and are one. */
	customers = $state.raw<ReadonlySet<number>>(new Set());

	choose(rows: readonly number[], choice: RowChoice): void {
		const choices = new Map(this.choices);
		for (const row of rows) choices.set(row, choice);
		this.choices = choices;
	}

	mend(cell: { rowNumber: number; field: string; text: string }): void {
		this.mends = new Map(this.mends).set(mendKey(cell), cell.text);
	}

	keepRow(rowNumber: number): void {
		this.customers = new Set(this.customers).add(rowNumber);
	}

	/** Says which hospital a name means; null for a new one, empty for none. */
	sameHospital(key: string, id: string | null): void {
		this.sameHospitals = changed(this.sameHospitals, key, id);
	}

	/** Says which product a name means; null for a new one. */
	sameProduct(key: string, id: string | null): void {
		this.sameProducts = changed(this.sameProducts, key, id);
	}

	forget(): void {
		this.choices = new Map();
		this.sameHospitals = new Map();
		this.sameProducts = new Map();
		this.mends = new Map();
		this.customers = new Set();
	}
}

function changed(
	same: ReadonlyMap<string, string>,
	key: string,
	id: string | null
): ReadonlyMap<string, string> {
	const answers = new Map(same);
	if (id === null) answers.delete(key);
	else answers.set(key, id);
	return answers;
}
