import type { visitMarks as zh } from '../zh/visit-marks.ts';

/** How a visit is marked wherever one stands, and why one was missed. */
export const visitMarks: typeof zh = {
	title: 'Record visit',
	missedReasons: {
		absent: 'Customer away',
		busy: 'Customer too busy',
		cancelled: 'Customer cancelled',
		myself: 'I could not go'
	},
	appointment: 'Appointment',
	locked: 'Locked'
};
