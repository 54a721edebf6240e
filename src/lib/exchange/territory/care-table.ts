import type { CareKind } from '#lib/domain/follow-up/care-act.ts';
import { byDueDay } from '#lib/domain/follow-up/care-act.ts';
import { type Choices, choiceText } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import type { TerritoryRecords } from './territory-records.ts';
import { listOf, namesIn } from './territory-tables.ts';

const kindWords: Choices<CareKind> = {
	literature: heading('送文献资料', 'Literature'),
	patientEducation: heading('患者教育', 'Patient education'),
	caseTalk: heading('病例交流', 'Talk about cases'),
	academicInvite: heading('学术会议邀请', 'Invitation to a congress'),
	departmentMeeting: heading('科室会', 'Department meeting'),
	experience: heading('推广经验', 'Spread their experience'),
	greeting: heading('节日问候', 'Festival greeting'),
	homeVisit: heading('家访', 'Home visit'),
	brandReminder: heading('品牌提示物', 'Brand reminder'),
	gift: heading('礼品', 'Gift'),
	other: heading('其他', 'Other')
};

/** 关怀计划: what is or was to be done for each customer, by the day it is due. */
export function careTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, customer, hospital } = namesIn(records);
	return listOf({
		language,
		name: heading('关怀计划', 'Care plan'),
		items: [...records.careActs].sort(byDueDay),
		columns: [
			[heading('到期', 'Due'), ({ due }) => due],
			[heading('单位', 'Workplace'), ({ contactId }) => hospital(contactId)],
			[heading('客户', 'Customer'), ({ contactId }) => customer(contactId)],
			[
				heading('关怀', 'Care'),
				({ kind }) => choiceText({ choices: kindWords, value: kind, language })
			],
			[heading('说明', 'Note'), ({ text }) => text],
			[heading('完成日期', 'Done on'), ({ doneOn }) => doneOn ?? ''],
			[heading('安排人', 'Planned by'), ({ plannedBy }) => name(plannedBy)]
		]
	});
}
