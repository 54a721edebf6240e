import type { Formats } from '#lib/i18n/format.ts';
import type { FirstMessages } from '#lib/i18n/messages.ts';
import type { TargetLine } from '#lib/state/targets/target-lines.ts';
import type { Tone } from '#lib/ui/option.ts';

type Said = { m: FirstMessages['targets']; f: Formats };

/** What a target is of and what it counts: 市一院 · 拜访. */
export const targetName = (
	{ target, of }: Pick<TargetLine, 'target' | 'of'>,
	{ m }: Pick<Said, 'm'>
) => m.name({ measure: m.measure[target.measure], of });

/** A number with its unit. */
export const amountWords = (
	value: number,
	{ target, m, f }: Said & Pick<TargetLine, 'target'>
): string => m.amount({ unit: m.unit[target.measure], value, text: f.number(value) });

/** How the month will end, in half a sentence; empty where nobody can tell. */
export function outlookWords({ target, outlook }: TargetLine, { m, f }: Said): string {
	switch (outlook.kind) {
		case 'reached':
		case 'willReach':
			return m.outlook[outlook.kind];
		case 'willMiss':
		case 'missed':
			return m.outlook[outlook.kind](amountWords(outlook.by, { target, m, f }));
		case 'open':
			return '';
	}
}

/** The sentence of a target: 本月拜访 46/92，照这样差 6 次. */
export const targetSentence = (line: TargetLine, said: Said & { month: string }): string =>
	said.m.sentence({
		month: said.month,
		name: targetName(line, said),
		done: said.f.number(line.progress.actual),
		of: said.f.number(line.target.target),
		outlook: outlookWords(line, said)
	});

/** The colour of a target's state. */
export function outlookTone({ outlook }: Pick<TargetLine, 'outlook'>): Tone {
	if (outlook.kind === 'willMiss') return 'due';
	if (outlook.kind === 'missed') return 'late';
	return outlook.kind === 'reached' ? 'good' : 'plain';
}
