import type { Contact, ContactRole } from '#lib/domain/archive/contact.ts';
import type { Hospital } from '#lib/domain/archive/account.ts';
import type { WorkPlace } from '#lib/domain/archive/further-place.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { ByContactAndProduct } from '#lib/domain/grading/cells.ts';
import type { Axis, Level, MatrixCell } from '#lib/domain/matrix.ts';
import type { FileLanguage, FileWord } from '#lib/exchange/file/file-language.ts';
import type { OutCell, OutTable } from '#lib/exchange/file/out-table.ts';
import { type Choices, choiceText, roleChoices } from './choices.ts';
import { heading } from './field.ts';

/** A column of what is computed or kept elsewhere: written beside a form, not read back from it. */
interface BesideColumn<T> {
	readonly heading: string;
	readonly cell: (record: T) => OutCell;
}

/** The steps of the matrix in the words of slide 10. */
export const levelWords: Readonly<Record<Axis, Choices<`${Level}`>>> = {
	usage: {
		0: heading('不使用', 'None'),
		1: heading('尝试', 'Trial'),
		2: heading('保守', 'Conservative'),
		3: heading('二线', 'Second line'),
		4: heading('首选', 'First choice')
	},
	potential: {
		0: heading('无潜力', 'None'),
		1: heading('潜力小', 'Small'),
		2: heading('部分潜力', 'Partial'),
		3: heading('较大潜力', 'Large'),
		4: heading('高潜力', 'High')
	}
};

/** The two axes as headings. */
export const axisWords: Readonly<Record<Axis, FileWord>> = {
	usage: heading('使用现状', 'Usage'),
	potential: heading('使用潜力', 'Potential')
};

const gradeWord = heading('客户级别', 'Customer grade');
const axes = ['usage', 'potential'] as const;

/** A table with further columns behind its own; `records` are those of its rows, in their order. */
export const withColumns = <T>(
	table: OutTable,
	{ records, columns }: { records: readonly T[]; columns: readonly BesideColumn<T>[] }
): OutTable => ({
	...table,
	header: [...table.header, ...columns.map((column) => column.heading)],
	rows: table.rows.map((row, at) => {
		const record = records[at];
		return record === undefined ? row : [...row, ...columns.map(({ cell }) => cell(record))];
	})
});

/** Beside 医生资料卡: the grade, and where the doctor stands with each product. */
export function besideDoctors(ask: {
	grades: ReadonlyMap<string, Grade>;
	cells: ByContactAndProduct<MatrixCell>;
	products: readonly Product[];
	language: FileLanguage;
}): BesideColumn<Contact>[] {
	const { grades, cells, products, language } = ask;
	return [
		{ heading: gradeWord[language], cell: ({ id }) => grades.get(id) ?? '' },
		...products.flatMap((product) =>
			axes.map((axis) => ({
				heading: `${product.name} ${axisWords[axis][language]}`,
				cell: ({ id }: Contact) => {
					const cell = cells.get(id)?.get(product.id);
					return cell
						? choiceText({ choices: levelWords[axis], value: `${cell[axis]}`, language })
						: '';
				}
			}))
		)
	];
}

/** Beside 医院档案表: the grade, how many doctors are known, and the key people with their posts. */
export function besideHospitals(ask: {
	grades: ReadonlyMap<string, Grade>;
	contacts: readonly Contact[];
	furtherPlaces: ReadonlyMap<string, readonly WorkPlace[]>;
	language: FileLanguage;
}): BesideColumn<Hospital>[] {
	const { grades, contacts, furtherPlaces, language } = ask;
	const inside = new Map<string, Contact[]>();
	for (const contact of contacts)
		for (const { accountId, role } of [contact, ...(furtherPlaces.get(contact.id) ?? [])]) {
			const others = inside.get(accountId) ?? [];
			inside.set(accountId, others);
			others.push({ ...contact, role });
		}
	const people = ({ id }: Hospital): readonly Contact[] => inside.get(id) ?? [];
	const key = ({ role, keyPerson }: Contact) => keyPerson || !prescribers.has(role);
	return [
		{ heading: gradeWord[language], cell: ({ id }) => grades.get(id) ?? '' },
		{
			heading: language === 'zh' ? '医生人数' : 'Doctors known',
			cell: (hospital) => people(hospital).filter(({ role }) => prescribers.has(role)).length
		},
		{
			heading: language === 'zh' ? '院内关键人物' : 'Key people inside',
			cell: (hospital) =>
				people(hospital)
					.filter(key)
					.map(
						(one) =>
							`${choiceText({ choices: roleChoices, value: one.role, language })} ${one.name}`
					)
					.join(language === 'zh' ? '；' : '; ')
		}
	];
}

const prescribers: ReadonlySet<ContactRole> = new Set(['doctor', 'clinicalDirector']);
