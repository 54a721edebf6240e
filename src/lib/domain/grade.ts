/** The three classes of customers, A the most important. */
export type Grade = 'A' | 'B' | 'C';

export const grades: readonly Grade[] = ['A', 'B', 'C'];

/** Negative when `first` is the higher grade: sorts A before B before C. */
export const compareGrades = (pair: { first: Grade; second: Grade }): number =>
	grades.indexOf(pair.first) - grades.indexOf(pair.second);
