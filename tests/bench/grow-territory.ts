import * as v from 'valibot';
import * as Y from 'yjs';
import { hospitalSchema } from '#lib/domain/archive/account.ts';
import { contactSchema } from '#lib/domain/archive/contact.ts';
import { productSchema } from '#lib/domain/archive/product.ts';
import { addDays, addMonths, monthOf, toDay, type Day, type Month } from '#lib/domain/day.ts';
import { memberSchema } from '#lib/domain/sharing/territory.ts';
import { visitPlanSchema, visitReportSchema, type VisitReport } from '#lib/domain/visits/visit.ts';
import {
	baseDocumentId,
	localDocumentId,
	metaDocumentId,
	planDocumentId,
	visitsDocumentId
} from '#lib/store/document-id.ts';
import { rememberDocument, rememberTerritory, setPreference } from '#lib/store/local.ts';
import { addMember } from '#lib/store/members.ts';
import { putRecord } from '#lib/store/table/write-records.ts';
import { putFact } from '#lib/store/table/write-rows.ts';
import { baseTables, planTables, visitsTables } from '#lib/store/tables.ts';
import { createTerritory } from '#lib/store/territory.ts';

/** How large a territory is to be grown. */
export interface Growth {
	years: number;
	doctors: number;
	visitsPerYear: number;
	/** Figures of hospital usage, the latest months first; none when left out. */
	usageRows?: number;
	/** The last day of its history. */
	today: Day;
}

/** A grown territory: its documents by id, `local` included, and a rep's history as one single document. */
export interface GrownTerritory {
	territoryId: string;
	repId: string;
	documents: ReadonlyMap<string, Uint8Array>;
	single: Uint8Array;
}

const territoryId = 'territory-of-years';
const repId = 'rep-of-years';
const instant = '2026-01-02T03:04:05.000Z';
const act = { act: 'importRecords', id: 'grown' } as const;
const words = [
	'谈到夜间血压控制',
	'想看新指南摘要',
	'同意先用两例',
	'问了医保报销比例',
	'科内会改到下周'
];
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const given = [...'安博晨达恩帆刚浩佳凯岚敏宁鹏琪瑞思涛薇欣'];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const uuid = (kind: number, index: number) =>
	`${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
const doctorId = (index: number) => uuid(2, index);
const productIds = [0, 1, 2].map((index) => uuid(3, index));

/** Grows the history of one rep without chance: twenty working days a month, two sessions of the app a day. */
export function growTerritory(growth: Growth): GrownTerritory {
	const documents = new Map<string, Uint8Array>();
	const single = new Y.Doc();
	const keep = (id: string, doc: Y.Doc) => documents.set(id, Y.encodeStateAsUpdate(doc));
	keep(metaDocumentId(territoryId), metaDocument());
	const base = new Y.Doc();
	for (const doc of [base, single]) {
		fillBase(doc, growth.doctors);
		fillUsage(doc, growth);
	}
	keep(baseDocumentId(territoryId), base);
	const months = Array.from({ length: growth.years * 12 }, (_, back) =>
		addMonths(monthOf(growth.today), -back)
	).reverse();
	let visit = 0;
	for (const month of months) {
		const doc = new Y.Doc();
		const until = visit + Math.round(growth.visitsPerYear / 12);
		const days = workingDays(month).filter((day) => day <= growth.today);
		const perDay = Math.ceil((until - visit) / days.length);
		for (const day of days) {
			for (let session = 0; session < 2; session++) {
				const from = visit;
				const to = Math.min(until, from + Math.ceil(perDay / 2));
				for (const into of [doc, single]) {
					into.clientID = Number(`${day.replaceAll('-', '')}${session}`) + 1;
					into.transact(() => {
						for (let at = from; at < to; at++)
							putFact(
								into,
								visitsTables.visitReports,
								grownReport({ at, day, doctors: growth.doctors })
							);
					});
				}
				visit = to;
			}
		}
		keep(visitsDocumentId({ territoryId, repId, month }), doc);
	}
	for (const year of new Set(months.map((month) => month.slice(0, 4))))
		keep(planDocumentId({ territoryId, repId, year }), planDocument(growth, year));
	keep(localDocumentId, localDocument([...documents.keys()]));
	return { territoryId, repId, documents, single: Y.encodeStateAsUpdate(single) };
}

function workingDays(month: Month): Day[] {
	const first = toDay(`${month}-01`);
	return Array.from({ length: 28 }, (_, index) => addDays(first, index)).filter(
		(_, index) => index % 7 < 5
	);
}

function metaDocument(): Y.Doc {
	const doc = new Y.Doc();
	const territory = { version: 1 as const, id: territoryId, name: '多年辖区', sample: false };
	createTerritory(doc, { ...territory, createdBy: repId, createdAt: instant }, act);
	const member = { version: 1, id: repId, name: '林小满', role: 'rep', joinedAt: instant };
	addMember(doc, v.parse(memberSchema, member), act);
	return doc;
}

function fillBase(doc: Y.Doc, doctors: number): void {
	const hospitals = Math.ceil(doctors / 12);
	doc.transact(() => {
		productIds.forEach((id, index) => {
			const product = v.parse(productSchema, { version: 1, id, name: `产品${index + 1}` });
			putRecord(doc, baseTables.products, product);
		});
		for (let index = 0; index < hospitals; index++)
			putRecord(doc, baseTables.accounts, hospital(index));
		for (let index = 0; index < doctors; index++) {
			putRecord(doc, baseTables.contacts, doctor(index, hospitals));
			for (const [at, axis] of (['usage', 'potential'] as const).entries())
				putFact(doc, baseTables.assessments, {
					version: 1,
					id: uuid(5 + at, index),
					contactId: doctorId(index),
					productId: pick(productIds, index),
					axis,
					level: pick([0, 1, 2, 3, 4] as const, index * (at + 2)),
					assessedOn: toDay('2026-01-02'),
					source: null,
					recordedAt: instant
				});
		}
	});
}

/** A figure for each hospital, product and month, month after month back from the last one that is over. */
function fillUsage(doc: Y.Doc, { doctors, usageRows = 0, today }: Growth): void {
	const hospitals = Math.ceil(doctors / 12);
	const perMonth = hospitals * productIds.length;
	doc.transact(() => {
		for (let at = 0; at < usageRows; at++)
			putFact(doc, baseTables.hospitalUsage, {
				version: 1,
				id: uuid(11, at),
				month: addMonths(monthOf(today), -1 - Math.floor(at / perMonth)),
				accountId: uuid(1, at % hospitals),
				productId: pick(productIds, Math.floor((at % perMonth) / hospitals)),
				quantity: 10 + (at % 90),
				amount: 300 + (at % 900),
				source: 'distributorFlow',
				sourceNote: '',
				recordedBy: repId,
				recordedAt: instant,
				follows: []
			});
	});
}

const hospital = (index: number) =>
	v.parse(hospitalSchema, {
		version: 1,
		id: uuid(1, index),
		kind: 'hospital',
		name: `${pick(surnames, index)}家湾第${index + 1}医院`,
		code: `H${index}`,
		address: `江城市临江区${index}号`,
		coordinates: { latitude: 30 + (index % 40) / 100, longitude: 114 + (index % 37) / 100 },
		level: '三级甲等',
		beds: 200 + index,
		dailyOutpatients: 900 + index
	});

const doctor = (index: number, hospitals: number) =>
	v.parse(contactSchema, {
		version: 1,
		id: doctorId(index),
		accountId: uuid(1, index % hospitals),
		name: `${pick(surnames, index)}${pick(given, index >> 2)}${pick(given, index >> 4)}`,
		role: 'doctor',
		code: `D${index}`,
		department: pick(['心内科', '神经内科', '内分泌科'], index),
		title: pick(['主任医师', '副主任医师', '主治医师'], index),
		patientsPerDay: 20 + (index % 50),
		yuanPerPrescription: 60 + (index % 200),
		cooperation: index % 5,
		bestTimes: [{ weekday: (index % 5) + 1, period: 'morning' }]
	});

/** The report of one visit of a grown history; `at` numbers it. */
export const grownReport = ({
	at,
	day,
	doctors
}: {
	at: number;
	day: Day;
	doctors: number;
}): VisitReport =>
	v.parse(visitReportSchema, {
		version: 1,
		id: uuid(7, at),
		repId,
		contactId: doctorId((at * 7) % doctors),
		day,
		half: at % 2 === 0 ? 'am' : 'pm',
		outcome: 'done',
		aimReached: 'yes',
		products: [{ productId: pick(productIds, at), adoption: (at % 7) + 1 }],
		note: pick(words, at),
		nextStep: pick(words, at + 2),
		adverseReaction: false,
		recordedBy: repId,
		recordedAt: instant
	});

/** Twenty visits for each working day of the history's last three months, and for today. */
function planDocument({ today, doctors }: Growth, year: string): Y.Doc {
	const doc = new Y.Doc();
	const months = [0, 1, 2].map((back) => addMonths(monthOf(today), -back));
	const days = [...new Set([...months.flatMap(workingDays), today])];
	doc.transact(() => {
		for (const [index, day] of days.filter((one) => one.startsWith(year)).entries())
			for (let order = 0; order < 20; order++)
				putRecord(doc, planTables.visitPlans, planned({ at: index * 20 + order, day, doctors }));
	});
	return doc;
}

const planned = ({ at, day, doctors }: { at: number; day: Day; doctors: number }) =>
	v.parse(visitPlanSchema, {
		version: 1,
		id: uuid(9, at),
		contactId: doctorId((at * 7) % doctors),
		slot: { day, half: at % 20 < 10 ? 'am' : 'pm', order: at % 10 }
	});

function localDocument(documentIds: readonly string[]): Y.Doc {
	const doc = new Y.Doc();
	rememberTerritory(doc, {
		version: 1,
		id: territoryId,
		name: '多年辖区',
		role: 'rep',
		memberId: repId,
		secret: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc',
		rendezvousUrl: null,
		sample: false
	});
	for (const documentId of documentIds) rememberDocument(doc, { documentId });
	setPreference(doc, { version: 1, key: 'lastTerritory', value: territoryId });
	return doc;
}
