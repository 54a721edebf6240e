import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact, ContactRole } from '#lib/domain/archive/contact.ts';
import { addDays, type Day } from '#lib/domain/day.ts';
import type { Draw } from './draw.ts';
import type { NewId } from './moments.ts';
import { nameMaker } from './people-names.ts';

interface Seat {
	readonly account: Account;
	readonly role: ContactRole;
	readonly department: string;
	readonly post: string;
}

const seatsIn = (account: Account): Seat[] => {
	if (account.kind === 'distributor') {
		return [
			{ account, role: 'companyManager', department: '', post: '总经理' },
			{ account, role: 'salesperson', department: '销售部', post: '医院业务员' }
		];
	}
	if (account.kind !== 'hospital' || !account.level.startsWith('三级甲等')) return [];
	return [
		{ account, role: 'pharmacyDirector', department: '药剂科', post: '药剂科主任' },
		{ account, role: 'purchasing', department: '药剂科', post: '采购' }
	];
};

/** The people who do not prescribe: pharmacies of the large hospitals, and the distributors. */
export function sampleOtherPeople(ask: {
	draw: Draw;
	newId: NewId;
	accounts: readonly Account[];
	takenNames: ReadonlySet<string>;
	today: Day;
}): Contact[] {
	const { draw, newId, accounts, takenNames, today } = ask;
	const nextName = nameMaker(draw, takenNames);
	return accounts.flatMap(seatsIn).map(({ account, role, department, post }, index): Contact => ({
		version: 1,
		id: newId(),
		accountId: account.id,
		name: nextName(),
		role,
		code: `P${String(index + 1).padStart(3, '0')}`,
		department,
		title: '',
		post,
		standing: '',
		keyPerson: role === 'pharmacyDirector',
		phone: `0900-6${draw.between({ from: 100_000, to: 999_999 })}`,
		email: '',
		specialty: '',
		education: '',
		academicReach: '',
		patientsPerDay: null,
		yuanPerPrescription: null,
		rapport: draw.pick(['good', 'fair'] as const),
		patientTypes: '',
		patientTypeFit: null,
		academicInfluence: null,
		cooperation: null,
		clinic: [],
		bestTimes: [{ weekday: draw.pick([2, 4] as const), period: 'afternoon' }],
		goals: '',
		viewOfCompetitors: '',
		viewOfUs: '',
		cooperationNotes: [],
		visitTarget: null,
		note: '',
		source: 'introduction',
		noticeOn: null,
		retainUntil: addDays(today, 365),
		updatedOn: addDays(today, -draw.between({ from: 10, to: 90 })),
		deletedOn: null,
		mergedInto: null
	}));
}
