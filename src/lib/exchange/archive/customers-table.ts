import type { Account, Distributor } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { WorkPlace } from '#lib/domain/archive/further-place.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { ByContactAndProduct } from '#lib/domain/grading/cells.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import { besideDoctors, besideHospitals, withColumns } from './beside-columns.ts';
import type { TagsById } from './record-drafts.ts';
import { distributorTable, doctorTable, hospitalTable } from './tables.ts';

/** A list of customers to be written, with what stands beside their forms. */
export interface CustomersWish {
	readonly kind: 'doctors' | 'hospitals' | 'others';
	/** The customers of the list, in its order. */
	readonly ids: readonly string[];
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	/** Where people work beside their first place, by contact. */
	readonly furtherPlaces: ReadonlyMap<string, readonly WorkPlace[]>;
	/** Their tags by id. */
	readonly tags: TagsById;
	readonly zones: readonly Zone[];
	readonly products: readonly Product[];
	readonly grades: ReadonlyMap<string, Grade>;
	readonly cells: ByContactAndProduct<MatrixCell>;
}

/** The list as its paper form's table with grade, matrix and people beside it; the import reads the form back. */
export function customersTable(wish: CustomersWish, language: FileLanguage): OutTable {
	const { kind, accounts, contacts } = wish;
	const given = { ...wish, language };
	if (kind === 'doctors') {
		const records = chosen(wish.ids, contacts);
		return withColumns(doctorTable({ ...given, contacts: records }), {
			records,
			columns: besideDoctors({ ...wish, language })
		});
	}
	const listed = chosen(wish.ids, accounts);
	if (kind === 'hospitals') {
		const records = listed.flatMap((one) => (one.kind === 'hospital' ? [one] : []));
		return withColumns(hospitalTable({ ...given, hospitals: records }), {
			records,
			columns: besideHospitals({ ...wish, language })
		});
	}
	const records = listed.flatMap((one) => (one.kind === 'hospital' ? [] : [one]));
	return withColumns(distributorTable({ ...given, distributors: records.map(asForm) }), {
		records,
		columns: [
			{
				heading: language === 'zh' ? '单位类别' : 'Kind of account',
				cell: ({ kind: of }) => kindWords[of][language]
			}
		]
	});
}

const kindWords = {
	distributor: { zh: '商业', en: 'Distributor' },
	other: { zh: '其他', en: 'Other' }
};

const chosen = <T extends { readonly id: string }>(
	ids: readonly string[],
	records: readonly T[]
): T[] => {
	const byId = new Map(records.map((record) => [record.id, record]));
	return ids.flatMap((id) => byId.get(id) ?? []);
};

/** Any other account on the form of distributors: what it does not have stays empty. */
const asForm = (account: Exclude<Account, { kind: 'hospital' }>): Distributor =>
	account.kind === 'distributor'
		? account
		: {
				...account,
				kind: 'distributor',
				type: '',
				productIds: [],
				agreementFrom: null,
				terms: '',
				licences: '',
				licencesUntil: null,
				annualSales: null,
				deliveryArea: '',
				creditLimit: null,
				paymentDays: null,
				agreementUntil: null
			};
