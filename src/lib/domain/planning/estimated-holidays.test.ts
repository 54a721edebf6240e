import { expect, test } from 'vitest';
import { addDays, type Day } from '#lib/domain/day.ts';
import { estimatedHolidays } from './estimated-holidays.ts';

const years = ['2027', '2028', '2029', '2030', '2031', '2032', '2033', '2034', '2035'];
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
	month: 'numeric',
	day: 'numeric',
	timeZone: 'Asia/Shanghai'
});
const lunarOf = (day: Day) => lunar.format(new Date(`${day}T04:00:00Z`));

test.each(years)('K5 the moving holidays of %s stand where the lunar calendar has them', (year) => {
	const days = [...estimatedHolidays(year)];
	const of = (name: string) => days.flatMap(([day, its]) => (its === name ? [day] : [])).sort();
	const spring = of('springFestival');
	expect(spring).toHaveLength(4);
	// The new moons of 2027 and 2030 are within minutes of midnight, where the engine's approximation is a day off.
	const isClose = ['2027', '2030'].includes(year);
	expect(
		isClose ? spring.concat(addDays(spring[3]!, 1)).map(lunarOf) : [lunarOf(spring[1]!)]
	).toContain('1/1');
	expect(of('dragonBoat').map(lunarOf)).toEqual(['5/5']);
	// In 2031 Mid-Autumn is the first day of National Day.
	for (const day of of('midAutumn')) expect(lunarOf(day)).toBe('8/15');
	expect(of('midAutumn').length).toBe(['2028', '2031'].includes(year) ? 0 : 1);
	// Qingming by the sun, as the usual formula of this century has it.
	const short = Number(year) % 100;
	const sunny = Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4);
	expect(of('qingming')).toEqual([`${year}-04-0${sunny}`]);
});

test('K5 a year beyond the table still has its fixed days', () => {
	expect([...estimatedHolidays('2040').keys()]).toEqual([
		'2040-01-01',
		'2040-05-01',
		'2040-05-02',
		'2040-10-01',
		'2040-10-02',
		'2040-10-03'
	]);
});
