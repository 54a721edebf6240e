import type { Day } from '#lib/domain/day.ts';

/** The statutory holidays of China; the screens name them. */
export const holidayNames = [
	'newYear',
	'springFestival',
	'qingming',
	'labourDay',
	'dragonBoat',
	'midAutumn',
	'nationalDay'
] as const;

export type HolidayName = (typeof holidayNames)[number];

/** One holiday of a year: the days off, and the weekend days worked for it. */
export interface HolidayArrangement {
	readonly name: HolidayName;
	readonly off: readonly Day[];
	readonly worked: readonly Day[];
}

/** The arrangement of one calendar year. */
export interface HolidayYear {
	readonly year: number;
	readonly arrangements: readonly HolidayArrangement[];
}

const days = (month: string, ...daysOfMonth: number[]): Day[] =>
	daysOfMonth.map((day) => `${month}-${String(day).padStart(2, '0')}` as Day);

/**
 * The State Council's yearly notices on public holidays (for 2025 of 12 November 2024, for 2026 of 4 November
 * 2025), taken from the npm package chinese-days 1.5.7 (MIT). In 2025 Mid-Autumn fell into National Day's week.
 */
export const holidayYears: readonly HolidayYear[] = [
	{
		year: 2025,
		arrangements: [
			{ name: 'newYear', off: days('2025-01', 1), worked: [] },
			{
				name: 'springFestival',
				off: [...days('2025-01', 28, 29, 30, 31), ...days('2025-02', 1, 2, 3, 4)],
				worked: [...days('2025-01', 26), ...days('2025-02', 8)]
			},
			{ name: 'qingming', off: days('2025-04', 4, 5, 6), worked: [] },
			{
				name: 'labourDay',
				off: days('2025-05', 1, 2, 3, 4, 5),
				worked: days('2025-04', 27)
			},
			{
				name: 'dragonBoat',
				off: [...days('2025-05', 31), ...days('2025-06', 1, 2)],
				worked: []
			},
			{
				name: 'nationalDay',
				off: days('2025-10', 1, 2, 3, 4, 5, 7, 8),
				worked: [...days('2025-09', 28), ...days('2025-10', 11)]
			},
			{ name: 'midAutumn', off: days('2025-10', 6), worked: [] }
		]
	},
	{
		year: 2026,
		arrangements: [
			{ name: 'newYear', off: days('2026-01', 1, 2, 3), worked: days('2026-01', 4) },
			{
				name: 'springFestival',
				off: days('2026-02', 15, 16, 17, 18, 19, 20, 21, 22, 23),
				worked: days('2026-02', 14, 28)
			},
			{ name: 'qingming', off: days('2026-04', 4, 5, 6), worked: [] },
			{
				name: 'labourDay',
				off: days('2026-05', 1, 2, 3, 4, 5),
				worked: days('2026-05', 9)
			},
			{ name: 'dragonBoat', off: days('2026-06', 19, 20, 21), worked: [] },
			{ name: 'midAutumn', off: days('2026-09', 25, 26, 27), worked: [] },
			{
				name: 'nationalDay',
				off: days('2026-10', 1, 2, 3, 4, 5, 6, 7),
				worked: [...days('2026-09', 20), ...days('2026-10', 10)]
			}
		]
	}
];
