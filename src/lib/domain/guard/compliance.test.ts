import { describe, expect, test } from 'vitest';
import { complianceRuleIds, type CompliancePreset } from '#lib/domain/compliance-rules.ts';
import { toDay } from '#lib/domain/day.ts';
import { strategyActions } from '#lib/domain/grading/strategy-actions.ts';
import { aContact, aHospital, aVisitReport } from '#tests/fixtures/builders.ts';
import {
	checkAction,
	checkExpense,
	checkHospitalUsage,
	checkImportColumns,
	checkPersonalData,
	checkReport,
	checkTarget,
	checkVisit,
	checkVisitSlot,
	mealFaults,
	type Expense
} from './compliance-checks.ts';
import { expenseKinds } from '#lib/domain/planning/expense.ts';
import { complianceOf, isBlocked, type Compliance } from './compliance.ts';
import { checkFreeText } from './free-text.ts';

const guard = (preset: CompliancePreset, overrides: [string, unknown][] = []): Compliance =>
	complianceOf({ preset, overrides: new Map(overrides) }).compliance;
const today = guard('chinaToday');
const off = guard('asTaught');
const found = (text: string, compliance = today) =>
	checkFreeText(text, compliance).map(({ rule, from, to }) => [rule, text.slice(from, to)]);

describe('C0 the guard is a table of rules with two presets', () => {
	test('C0 as taught is all off', () => {
		expect(complianceRuleIds.every((rule) => off.settings[rule] === 'off')).toBe(true);
	});

	test('C0 changes lie on top of the preset, impossible ones are reported', () => {
		const { compliance, malformed } = complianceOf({
			preset: 'chinaToday',
			overrides: new Map<string, unknown>([
				['homeVisit', 'block'],
				['volumeTarget', 'maybe'],
				['noSuchRule', 'warn'],
				['mealCeilingYuan', 150]
			])
		});
		expect(compliance.settings).toMatchObject({ homeVisit: 'block', volumeTarget: 'warn' });
		expect(compliance.mealCeilingYuan).toBe(150);
		expect(malformed).toEqual(['volumeTarget', 'noSuchRule']);
	});

	test('C0 the meal ceiling may only be lowered', () => {
		const { compliance, malformed } = complianceOf({
			preset: 'chinaToday',
			overrides: new Map([['mealCeilingYuan', 301]])
		});
		expect(compliance.mealCeilingYuan).toBe(300);
		expect(malformed).toEqual(['mealCeilingYuan']);
	});
});

describe('C1 usage figures per doctor or department', () => {
	test('C1 a doctor card’s quantity columns are blocked, its levels and the deck’s criteria are not', () => {
		const columns = [
			'姓名',
			'月处方量',
			'开药盒数',
			'使用现状',
			'使用潜力',
			'元/处方',
			'日门诊人次'
		];
		const findings = checkImportColumns({ form: 'doctorCard', columns }, today);
		expect(findings.map(({ column }) => column)).toEqual(['月处方量', '开药盒数']);
		expect(isBlocked(findings)).toBe(true);
		expect(checkImportColumns({ form: 'doctorCard', columns }, off)).toEqual([]);
	});

	test('C1 the usage form loses its doctor and department columns', () => {
		const columns = ['月份', '医院', '产品', '数量', '金额', '科室', '医生', '数据来源'];
		const findings = checkImportColumns({ form: 'hospitalUsage', columns }, today);
		expect(findings.map(({ column }) => column)).toEqual(['科室', '医生']);
	});

	test('C1 a hospital archive keeps its departments', () => {
		const columns = ['名称', '科室', '医生用量'];
		const findings = checkImportColumns({ form: 'hospitalArchive', columns }, today);
		expect(findings.map(({ column }) => column)).toEqual(['医生用量']);
	});
});

describe('C2 hospital usage needs a source', () => {
	test('C2 a usage file without a source column is blocked', () => {
		const columns = ['Month', 'Hospital', 'Quantity'];
		expect(checkImportColumns({ form: 'hospitalUsage', columns }, today)).toEqual([
			{ rule: 'unsourcedUsage', setting: 'block', column: null }
		]);
		const sourced = [...columns, 'Source'];
		expect(checkImportColumns({ form: 'hospitalUsage', columns: sourced }, today)).toEqual([]);
	});
});

describe('C2 a figure of hospital usage', () => {
	test('names where it comes from', () => {
		expect(isBlocked(checkHospitalUsage({ source: null }, today))).toBe(true);
		expect(checkHospitalUsage({ source: 'distributorFlow' }, today)).toEqual([]);
		expect(checkHospitalUsage({ source: null }, off)).toEqual([]);
	});
});

describe('C3 volume targets', () => {
	test('C3 a volume on a rep warns, activities and a territory’s volume do not', () => {
		expect(checkTarget({ measure: 'quantity', holder: 'rep' }, today)).toEqual([
			{ rule: 'volumeTarget', setting: 'warn' }
		]);
		expect(checkTarget({ measure: 'visits', holder: 'rep' }, today)).toEqual([]);
		expect(checkTarget({ measure: 'quantity', holder: 'territory' }, today)).toEqual([]);
	});
});

describe('C4 C5 C9 expenses', () => {
	const expense = (fields: Partial<Expense>): Expense => ({
		kind: 'meal',
		amountYuan: 600,
		heads: 2,
		purpose: '科室学术交流',
		attendees: '许可言, 林一帆',
		...fields
	});

	test('C4 gift, cash, reward and entertainment are blocked, the rest is not', () => {
		const blocked = expenseKinds.filter((kind) =>
			isBlocked(checkExpense(expense({ kind }), today))
		);
		expect(blocked).toEqual(['gift', 'cash', 'reward', 'entertainment']);
	});

	test.each([
		[{}, 0],
		[{ amountYuan: 601 }, 1],
		[{ heads: null }, 1],
		[{ purpose: ' ' }, 1],
		[{ attendees: '' }, 1]
	])('C5 a meal with %o has %i findings', (fields, count) => {
		expect(checkExpense(expense(fields), today)).toHaveLength(count);
	});

	test('C5 what is wrong with a meal is told by its field', () => {
		expect(mealFaults(expense({}), today)).toEqual([]);
		const all = mealFaults(expense({ heads: 0, purpose: '', attendees: ' ' }), today);
		expect(all).toEqual(['heads', 'purpose', 'attendees']);
		expect(mealFaults(expense({ amountYuan: 601 }), today)).toEqual(['amount']);
	});

	test('C5 a lowered ceiling counts', () => {
		const strict = guard('chinaToday', [['mealCeilingYuan', 299]]);
		expect(checkExpense(expense({}), strict)).toHaveLength(1);
	});

	test('C9 samples and reminders warn', () => {
		expect(checkExpense(expense({ kind: 'samples' }), today)).toEqual([
			{ rule: 'samplesAndReminders', setting: 'warn' }
		]);
	});
});

describe('C6 home visits', () => {
	test('C6 the deck’s home visits warn today and stand free as taught', () => {
		const homeVisits = strategyActions[5].filter(({ id }) => id === 'regularHomeVisits');
		expect(homeVisits.map((action) => checkAction(action, today))).toEqual([
			{ rule: 'homeVisit', setting: 'warn' }
		]);
		const guarded = Object.values(strategyActions)
			.flat()
			.filter(({ guard }) => guard);
		expect(guarded.map((action) => checkAction(action, off))).toEqual(guarded.map(() => null));
	});
});

describe('C7 C8 when a hospital receives', () => {
	const hospital = aHospital({
		reception: [{ weekday: 1, startMinute: 840, endMinute: 960 }],
		registeredUntil: toDay('2026-03-09')
	});
	const rulesAt = (day: string, half: 'am' | 'pm') =>
		checkVisitSlot({ hospital, slot: { day: toDay(day), half } }, today).map(({ rule }) => rule);

	test('C7 only the half of the weekday in which it receives is free of a warning', () => {
		expect(rulesAt('2026-03-02', 'pm')).toEqual([]);
		expect(rulesAt('2026-03-02', 'am')).toEqual(['outsideReception']);
		expect(rulesAt('2026-03-03', 'pm')).toEqual(['outsideReception']);
	});

	test('C7 a hospital without a rule receives always', () => {
		const open = aHospital();
		const slot = { day: toDay('2026-03-03'), half: 'am' as const };
		expect(checkVisitSlot({ hospital: open, slot }, today)).toEqual([]);
	});

	test('C8 the last day of registration is still in', () => {
		expect(rulesAt('2026-03-09', 'pm')).toEqual([]);
		expect(rulesAt('2026-03-16', 'pm')).toEqual(['registrationEnded']);
	});
});

describe('C10–C15 free text', () => {
	test.each([
		['想了解超说明书用药的证据', 'offLabelWording', '超说明书'],
		['asked about Off-label dosing', 'offLabelWording', 'Off-label'],
		['许主任每月能用30盒', 'volumeWording', '每月能用30盒'],
		['上周开了20盒', 'volumeWording', '上周开了20盒'],
		['约 40 boxes a month', 'volumeWording', '40 boxes a month'],
		['身份证 11010519491231002X', 'identityNumber', '11010519491231002X'],
		['卡号 6222 0212 3456 7890 128', 'bankCard', '6222 0212 3456 7890 128'],
		['家住江北', 'homeAddress', '家住'],
		['翠湖小区3栋', 'homeAddress', '小区3栋'],
		['she lives in Riverside', 'homeAddress', 'she lives in'],
		['他女儿今年高考', 'familyOrHealth', '他女儿'],
		['主任最近身体不好', 'familyOrHealth', '主任最近身体不好'],
		['his wife is a nurse', 'familyOrHealth', 'his wife']
	])('%s → %s', (text, rule, span) => {
		expect(found(text)).toContainEqual([rule, span]);
		expect(found(text, off)).toEqual([]);
	});

	test.each([
		'患者住院期间每日1片, 血压平稳',
		'在3号楼502室见面, 电话 13800001111',
		'儿童与孕期用药要查说明书',
		'主任在住院部查房',
		'订单号 6222021234567890129',
		'编号 110105194912310021',
		'The department meets every month at 10',
		'本月拜访6次, 进药申请已交'
	])('C10–C15 nothing in: %s', (text) => {
		expect(found(text)).toEqual([]);
	});

	test('C12 C13 an identity number whose digits would also do for a card is no card', () => {
		expect(found('330102198001010149')).toEqual([['identityNumber', '330102198001010149']]);
	});

	test('C10–C15 findings come in reading order and one rule’s spans do not overlap', () => {
		expect(found('每月开了30盒, 家住江北, 每月20盒').map(([rule]) => rule)).toEqual([
			'volumeWording',
			'homeAddress',
			'volumeWording'
		]);
	});
});

describe('C16 the adverse-reaction question', () => {
	test('C16 a visit that took place cannot be closed without an answer; a missed one can', () => {
		const unanswered = aVisitReport();
		expect(checkReport(unanswered, today)).toEqual([
			{
				rule: 'adverseReactionUnanswered',
				setting: 'block',
				field: 'adverseReaction',
				span: null
			}
		]);
		expect(checkReport({ ...unanswered, adverseReaction: false }, today)).toEqual([]);
		expect(checkReport({ ...unanswered, outcome: 'missed' }, today)).toEqual([]);
		expect(checkReport(unanswered, off)).toEqual([]);
	});

	test('C16 the report’s texts are read too, each finding names its field', () => {
		const report = aVisitReport({ adverseReaction: false, nextStep: '查统方' });
		expect(checkReport(report, today)).toEqual([
			{ rule: 'volumeWording', setting: 'warn', field: 'nextStep', span: { from: 1, to: 3 } }
		]);
	});
});

describe('C16 a visit as a whole', () => {
	const visit = {
		report: { outcome: 'done' as const, adverseReaction: false },
		promises: [{ text: '下周送文献' }],
		feedback: ['查统方']
	};

	test('C16 what was promised and heard is read like the report', () => {
		expect(checkVisit(visit, today).map(({ rule }) => rule)).toEqual(['volumeWording']);
		expect(checkVisit({ ...visit, feedback: [] }, today)).toEqual([]);
	});

	test('C16 an unanswered question blocks it', () => {
		expect(isBlocked(checkVisit({ ...visit, report: { outcome: 'done' } }, today))).toBe(true);
	});
});

describe('C17 C18 personal data', () => {
	test('C17 C18 without a source, or past its retention day, it goes to the review list', () => {
		const contact = aContact({ retainUntil: toDay('2026-03-01') });
		const rules = checkPersonalData({ contact, today: toDay('2026-03-02') }, today);
		expect(rules.map(({ rule }) => rule)).toEqual(['personalDataUnsourced', 'retentionEnded']);
		const kept = aContact({ source: 'customer', retainUntil: toDay('2026-03-02') });
		expect(checkPersonalData({ contact: kept, today: toDay('2026-03-02') }, today)).toEqual([]);
	});
});
