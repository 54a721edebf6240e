/** The steps of the import in order. */
export const importSteps = ['source', 'columns', 'preview', 'done'] as const;

export type ImportStep = (typeof importSteps)[number];

/** The step an address asks for, or the last one before it that has something to show. */
export function stepFor(
	asked: string | null,
	has: Readonly<Record<Exclude<ImportStep, 'source'>, boolean>>
): ImportStep {
	const at = importSteps.findIndex((step) => step === asked);
	const shown = importSteps
		.slice(0, at + 1)
		.filter((step) => step === 'source' || has[step])
		.at(-1);
	return shown ?? 'source';
}
