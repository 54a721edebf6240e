import type { HalfDay } from '#lib/domain/day.ts';
import type {
	AimResult,
	MissedReason,
	ObjectiveKind,
	VisitMode,
	VisitReport,
	VisitStep
} from '#lib/domain/visits/visit.ts';
import type { Choices } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';

/** The words of slide 20 for what a visit is for. */
export const objectiveWords: Choices<ObjectiveKind> = {
	followUp: heading('跟进', 'Follow-up'),
	listing: heading('进药', 'Formulary listing'),
	competition: heading('竞争', 'Competition'),
	information: heading('信息', 'Information'),
	feedback: heading('反馈', 'Feedback'),
	promotion: heading('推广信息', 'Promotion message'),
	doctorArchive: heading('医生档案', 'Doctor archive'),
	trialFollowUp: heading('跟踪实验', 'Trial follow-up')
};

export const halfWords: Choices<HalfDay> = {
	am: heading('上午', 'Morning'),
	pm: heading('下午', 'Afternoon')
};

export const outcomeWords: Choices<VisitReport['outcome']> = {
	done: heading('已拜访', 'Done'),
	missed: heading('未见到', 'Missed')
};

export const missedWords: Choices<MissedReason> = {
	absent: heading('客户不在', 'Customer away'),
	busy: heading('客户太忙', 'Customer too busy'),
	cancelled: heading('客户取消', 'Customer cancelled'),
	myself: heading('代表未能去', 'Rep could not go', '我没能去', 'I could not go')
};

export const modeWords: Choices<VisitMode> = {
	inPerson: heading('当面', 'In person'),
	phone: heading('电话', 'Phone'),
	online: heading('线上', 'Online'),
	home: heading('家访', 'Home visit')
};

export const aimWords: Choices<AimResult> = {
	yes: heading('达成', 'Yes'),
	partly: heading('部分达成', 'Partly'),
	no: heading('未达成', 'No')
};

export const yesNoWords: Choices<'yes' | 'no'> = {
	yes: heading('有', 'Yes'),
	no: heading('无', 'No')
};

/** The steps of a visit (slide 20). */
export const stepWords: Choices<VisitStep> = {
	opening: heading('开场白', 'Opening'),
	probing: heading('询问', 'Probing'),
	presenting: heading('呈现', 'Presenting'),
	agreement: heading('达成协议', 'Agreement'),
	appointment: heading('约定下次', 'Next appointment')
};
