import { bareName } from '#lib/domain/archive/akin-names.ts';
import { narrow } from '#lib/domain/archive/name-keys.ts';
import {
	isDepartment,
	isDistrict,
	isHospitalName,
	isPersonName,
	isTitle,
	shapeOf
} from '#lib/exchange/archive/cell-shape.ts';
import { isHeadingWord } from '#lib/exchange/archive/heading-words.ts';

/** What a cell says of one of the people it names: 李四（副主任） says a title. */
export interface PersonInCell {
	readonly name: string;
	readonly title?: string;
	readonly phone?: string;
	readonly department?: string;
}

/** Whether a cell may name several people at all; asked of every row. */
export const maySeparate = (text: string): boolean => separators.test(text);

const separators = /[、,，/／;；|｜\n&＆和及与]|[\u4e00-\u9fff]\s+[\u4e00-\u9fff]| and /;
const anyMark = /[、,/;|\n&]+| and /;
const apartFromSlash = /[、,;|\n&]+| and /;
const han = /[\u4e00-\u9fff]/;
/** A Chinese name, or one of another people written with points: 阿卜杜·热依木. */
const chineseName = /^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{2,8}(?:·[\u4e00-\u9fff]{1,8})+$/;
const doubleSurname = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯)$/;
/** Words that name nobody. */
const nobody =
	/^(?:待定|暂缺|暂无|空缺|不详|未知|其他|其它|无|没有|全体|全科|各位|医生|医师|护士|专家)$/;
const andOthers = /^([\u4e00-\u9fff]{2,4})等(?:\d*[人位名])?$/;
const degree = /^(?:m\.?d|ph\.?d|mbbs|prof|professor|jr|sr|ii|iii)\.?$/i;
/** Too short for a title behind it. */
const plainName = /^[\u4e00-\u9fff]{1,2}[\u4e00-\u7b48\u7b4a-\u9fff]$/;
const aside = /^(.*?)\s*\(([^()]*)\)$/;
const phoneBehind = /^(.*?)[\s:]*((?:\+?86[\s-]?)?1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
const label = /^([^:]{2,8}):\s*(.+)$/;

/**
 * The people a cell names, where it surely names several. A comma between two Latin names may stand within one (Van Dyke, Mary
 * Ann): `commaParts` says whether this list puts one person before and behind it.
 */
export function peopleIn(text: string, commaParts: () => boolean): PersonInCell[] | null {
	const plain = narrow(text);
	const all = cut(plain, anyMark).flatMap((part) => withAnd(part) ?? [part]);
	if (all.length > 1) {
		const people = peopleOf(all);
		if (people) return isLoneComma(plain, people) && !commaParts() ? null : people;
		// A name in two writings is one: 张三/Zhang San、李四/Li Si.
		const both = cut(plain, apartFromSlash);
		return both.length > 1 && both.every(isTwice) ? both.map((name) => ({ name })) : null;
	}
	return surePeople(plain.split(/\s+/));
}

/** Two names with 和 between; it stands in names too, so that both must be whole: 吴边和郑和平. */
function withAnd(text: string): readonly string[] | null {
	const halves = [...text.matchAll(/[和及与]/g)]
		.map(({ index }) => [text.slice(0, index), text.slice(index + 1)])
		.filter((parts) => surePeople(parts) !== null);
	const [only] = halves;
	return only && halves.length === 1 ? only : null;
}

/** The parts between marks that stand in no brackets. */
function cut(text: string, marks: RegExp): string[] {
	const parts = [''];
	for (const piece of text.split(/(\([^()]*\))/)) {
		const [first = '', ...others] = piece.startsWith('(') ? [piece] : piece.split(marks);
		parts.push((parts.pop() ?? '') + first, ...others);
	}
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** All of a part each, and each a person; a title, a degree or nobody's word beside them is no further one. */
function peopleOf(parts: readonly string[]): PersonInCell[] | null {
	const people: PersonInCell[] = [];
	for (const part of parts) {
		const before = people.at(-1);
		if (nobody.test(part)) continue;
		if (before && isTitle(part)) people[people.length - 1] = { ...before, title: part };
		else if (before && degree.test(part))
			people[people.length - 1] = { ...before, name: `${before.name}, ${part}` };
		else people.push(personIn(part));
	}
	const names = people.map(({ name }) => name);
	if (names.length < 2 || new Set(names.map((name) => han.test(name))).size > 1) return null;
	const unsure = names.filter((name) => !isPerson(name));
	const someSure = unsure.length < names.length || names.some((name) => name.includes('·'));
	return someSure && unsure.every(isChineseName) ? people : null;
}

const isPerson = (text: string): boolean => isPersonName(text) || isPersonName(bareName(text));

const isChineseName = (text: string): boolean =>
	chineseName.test(text) &&
	![isTitle, isDepartment, isDistrict, isHospitalName, isHeadingWord].some((is) => is(text)) &&
	!/[科室部院]$/.test(text);

/** Between words that only a space or 和 parts, each must be a name of the usual kind. */
function surePeople(parts: readonly string[]): PersonInCell[] | null {
	const people = parts.length > 1 && parts.every((part) => han.test(part)) ? peopleOf(parts) : null;
	const isUsual = ({ name }: PersonInCell) =>
		/^[\u4e00-\u9fff]{2,3}$/.test(name) && isPersonName(name) && !doubleSurname.test(name);
	return people?.every(isUsual) ? people : null;
}

/** One of several people with what stands in brackets or behind the name. */
function personIn(part: string): PersonInCell {
	if (plainName.test(part)) return { name: part };
	const [, said = '', rest = ''] = label.exec(part) ?? [];
	if (said !== '' && (isTitle(said) || isDepartment(said)))
		return { ...personIn(rest), [isTitle(said) ? 'title' : 'department']: said };
	const [, named = '', phone = ''] = phoneBehind.exec(part) ?? [];
	if (named !== '') return { ...personIn(named), phone };
	const [, name = '', within = ''] = aside.exec(part) ?? [];
	const shape = name === '' ? null : shapeOf(within);
	if (shape !== null && (shape === 'title' || shape === 'phone' || shape === 'department'))
		return { ...personIn(name), [shape]: within };
	const plain = part.replace(andOthers, '$1');
	const bare = bareName(plain);
	const title = plain.slice(plain.indexOf(bare) + bare.length).trim();
	return han.test(bare) && isTitle(title) ? { name: bare, title } : { name: plain };
}

/** Two Latin names and one comma, with nothing that says each is a person's. */
function isLoneComma(text: string, people: readonly PersonInCell[]): boolean {
	const isLatin = people.every(({ name }) => !han.test(name));
	const isTold = people.every((one) => one.title || one.phone || /^(?:dr|prof)\b/i.test(one.name));
	return isLatin && !isTold && people.length % 2 === 0 && !/[、/;|\n&]| and /.test(text);
}

const isTwice = (part: string): boolean => {
	const [one = '', other = '', ...more] = part.split('/').map((name) => name.trim());
	return more.length === 0 && han.test(one) !== han.test(other) && other !== '';
};

/** Whether a cell puts the last name first: Smith, John. */
export const isLastNameFirst = (text: string): boolean => /^[A-Z][\p{L}'’-]+,\s*\p{Lu}/u.test(text);
