import type { change as zh } from '../zh/change.ts';
import { plural } from '../plural.ts';

export const change: typeof zh = {
	title: 'Something changed',
	hint: 'Record it and the plan is mended within a second. Today and locked visits stay; see the changes before you accept.',
	mend: 'Plan again',
	recordAndMend: 'Record and plan again',
	clinic: 'Clinic cancelled, or hospital closed',
	clinicHint: 'This doctor or this hospital cannot be visited in a half day',
	leave: 'I am off',
	leaveHint: 'Sick, leave, training; a half day too',
	newDoctor: 'New A doctors',
	newDoctorCount: (count) => `${count} not in the plan yet`,
	newDoctorNone: 'Every A doctor is in the plan',
	newDoctorText: 'These A doctors have no visit, made or planned:',
	holiday: 'Holiday or make-up workday',
	holidayHint: 'A late public notice, a company holiday, a worked weekend',

	upset: (count) => `${plural(count, 'visit')} cannot take place as planned`,
	upsetFixed: (count) => `${count} locked or agreed: move ${count === 1 ? 'it' : 'them'} yourself`,
	cause: {
		holiday: 'holiday',
		leave: 'I am off',
		clinic: 'clinic cancelled',
		reception: 'hospital closed'
	},

	who: 'Who',
	search: 'Doctor or hospital',
	nobody: 'Nobody found',
	wholeHospital: 'the whole hospital',
	day: 'Day',
	lastDay: 'To',
	half: 'Morning or afternoon',
	halves: { whole: 'All day', am: 'Morning', pm: 'Afternoon' },
	reason: 'Reason',
	reasonHint: 'Optional; the team can read it',
	chooseWho: 'Choose a doctor or a hospital first',
	spanBackwards: 'The last day must not be before the first',

	kind: 'This day',
	kinds: { off: 'Off', working: 'Worked', plain: 'As published' },
	plainOff: 'Public calendar: off',
	plainWorking: 'Public calendar: worked',
	note: 'Note',
	noteHint: 'For example: company day, make-up day',
	ownChanges: 'Changes of this territory',
	noOwnChanges: 'No changes: the public calendar holds',
	changedBy: ({ name, when }) => `set by ${name}, ${when}`,
	source: (years) =>
		`Holidays: State Council notices for ${years}; of other years only weekends are known`,
	dayTitle: 'Work calendar',
	openDay: (day) => `${day}: off or worked`,

	closed: 'Cannot be visited in this half day',
	closedHint: 'Clinic cancelled, away: record it, then plan again in one tap'
};
