import { findingOf, type Compliance, type Finding } from './compliance.ts';
import { textPatterns } from './free-text-patterns.ts';

/** A span of a text, `from` included, `to` not, in UTF-16 units as a text field counts them. */
export interface TextFinding extends Finding {
	readonly from: number;
	readonly to: number;
}

/** What the guard finds in free text, in reading order; spans of one rule never overlap. */
export function checkFreeText(text: string, compliance: Compliance): TextFinding[] {
	const found: TextFinding[] = [];
	for (const { rule, pattern, accepts } of textPatterns) {
		const finding = findingOf(rule, compliance);
		if (!finding) continue;
		for (const match of text.matchAll(pattern)) {
			const said = match[1] ?? match[0];
			const to = match.index + match[0].length;
			if (accepts(said)) found.push({ ...finding, from: to - said.length, to });
		}
	}
	found.sort((first, second) => first.from - second.from || second.to - first.to);
	return found.filter(
		(finding, at) =>
			!found.slice(0, at).some(({ rule, to }) => rule === finding.rule && to > finding.from)
	);
}
