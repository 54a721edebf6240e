import type { Period } from '#lib/domain/day.ts';

/** The span of each period of a day in minutes after midnight, as offices and clinics keep them; our default. */
export const periodMinutes: Readonly<
	Record<Period, { readonly start: number; readonly end: number }>
> = {
	morning: { start: 480, end: 690 },
	noon: { start: 690, end: 780 },
	afternoon: { start: 780, end: 1020 },
	evening: { start: 1020, end: 1200 }
};

/** Where the halves of a day meet, in minutes after midnight: noon ends the morning. */
export const halvesMeetAt = periodMinutes.noon.end;
