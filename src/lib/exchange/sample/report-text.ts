import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Level } from '#lib/domain/matrix.ts';
import type { AimResult, ObjectiveKind } from '#lib/domain/visits/visit.ts';
import { deckOf, type Draw } from './draw.ts';
import {
	missedNotes,
	nextSteps,
	nextStepsAfterMiss,
	notesByAim,
	objectiveTexts
} from './note-bank.ts';
import { productSketches } from './products.ts';

/** The words of one visit that a text of the bank leaves open. */
export interface Words {
	readonly product: string;
	readonly department: string;
	/** The doctor as addressed, e.g. 林主任. */
	readonly doctor: string;
}

/** How a rep addresses a doctor: a senior one as 主任. */
export const addressOf = (contact: Contact): string =>
	`${contact.name.charAt(0)}${contact.title === '主任医师' ? '主任' : '医生'}`;

/** Replaces `{p}`, `{c}`, `{d}` and `{t}` by the product, its first competitor, the department and the doctor. */
export function fillIn(ask: { text: string; words: Words }): string {
	const { text, words } = ask;
	const sketch = productSketches.find(({ name }) => name === words.product);
	const competitor = sketch?.competitors.split('、')[0] ?? '';
	return text
		.replaceAll('{p}', words.product)
		.replaceAll('{c}', competitor)
		.replaceAll('{d}', words.department)
		.replaceAll('{t}', words.doctor);
}

/** Deals texts for visits so that neighbours seldom read alike. */
export interface ReportText {
	objective(kind: ObjectiveKind): string;
	note(visit: { kind: ObjectiveKind; aim: AimResult }): string;
	nextStep(kind: ObjectiveKind): string;
	missed(): string;
	nextStepAfterMiss(): string;
}

/** The text dealer of one sample. */
export function reportText(draw: Draw): ReportText {
	const decks = <Key extends string>(bank: Readonly<Record<Key, readonly string[]>>) => {
		const next = new Map<Key, () => string>();
		for (const key in bank) next.set(key, deckOf(draw, bank[key]));
		return (key: Key): string => next.get(key)?.() ?? '';
	};
	const notes = {
		yes: decks(notesByAim.yes),
		partly: decks(notesByAim.partly),
		no: decks(notesByAim.no)
	};
	return {
		objective: decks(objectiveTexts),
		note: ({ kind, aim }) => notes[aim](kind),
		nextStep: decks(nextSteps),
		missed: deckOf(draw, missedNotes),
		nextStepAfterMiss: deckOf(draw, nextStepsAfterMiss)
	};
}

const objectivesByUsage: Record<Level, readonly ObjectiveKind[]> = {
	0: ['doctorArchive', 'information', 'promotion', 'promotion', 'competition'],
	1: ['promotion', 'promotion', 'trialFollowUp', 'trialFollowUp', 'doctorArchive', 'competition'],
	2: ['promotion', 'followUp', 'competition', 'feedback', 'listing', 'trialFollowUp'],
	3: ['followUp', 'followUp', 'promotion', 'feedback', 'competition', 'information'],
	4: ['followUp', 'followUp', 'feedback', 'information', 'promotion']
};

/** What a visit to a doctor on that level is likely to be for. */
export const likelyObjective = (ask: { draw: Draw; usage: Level }): ObjectiveKind =>
	ask.draw.pick(objectivesByUsage[ask.usage]);

const ratingsByUsage: Record<Level, readonly AdoptionRating[]> = {
	0: [2, 2, 2, 1],
	1: [3, 3, 3, 3, 4],
	2: [4, 4, 4, 4, 5],
	3: [5, 5, 5, 5, 6],
	4: [6, 6, 7]
};

/** The adoption rating a doctor on that level is likely to confirm; now and then a step ahead of the matrix. */
export const likelyRating = (ask: { draw: Draw; usage: Level }): AdoptionRating =>
	ask.draw.pick(ratingsByUsage[ask.usage]);

/** Whether the aim was reached: more often the further the doctor has come. */
export function likelyAim(ask: { draw: Draw; usage: Level }): AimResult {
	const { draw, usage } = ask;
	if (draw.chance(0.4 + usage * 0.09)) return 'yes';
	return draw.chance(0.78) ? 'partly' : 'no';
}
