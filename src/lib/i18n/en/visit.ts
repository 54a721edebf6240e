import type { visit as zh } from '../zh/visit.ts';

export const visit: typeof zh = {
	plan: 'Visit plan',
	report: 'Visit report',
	record: 'Record visit',
	recorded: 'Visit recorded',
	correct: 'Correct',
	prepare: 'Prepare',
	steps: {
		opening: 'Opening',
		probing: 'Probing',
		presenting: 'Presenting',
		agreement: 'Agreement',
		nextAppointment: 'Next appointment'
	},
	question: {
		aimReached: 'Was the aim reached?',
		adoption: 'Adoption rating',
		feedback: 'What did the customer say?',
		promise: 'What was promised?',
		nextStep: 'Next step',
		adverseReaction: 'Was an adverse reaction heard of?'
	},
	missedReason: 'Why it was missed',
	materials: 'Materials',
	appointment: 'By appointment',
	locked: 'Locked',
	lastTime: 'Last time'
};
