import { expect, test } from 'vitest';
import { holidayNoticeOf } from './holiday-notice.ts';
import { holidayYears } from './holidays.ts';

/** The notice for 2026 as it was published (国办发明电〔2025〕7号), its list. */
const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

test('K6 the notice of 2026 reads as the calendar has it', () => {
	const read = holidayNoticeOf(notice2026)!;
	expect(read).toMatchObject({ year: 2026, missing: [] });
	const { arrangements } = holidayYears.find(({ year }) => year === 2026)!;
	const known = arrangements.flatMap(({ name, off, worked }) => [
		...off.map((day) => ({ day, working: false, holiday: name })),
		...worked.map((day) => ({ day, working: true, holiday: name }))
	]);
	expect(read.days).toEqual(known.sort((one, other) => (one.day < other.day ? -1 : 1)));
});

test('K6 two holidays of one week are one span, and what is missing is named', () => {
	const read = holidayNoticeOf('2028年：国庆节、中秋节：10月1日至8日放假调休，共8天。')!;
	expect(read.days).toHaveLength(8);
	expect(read.missing).toEqual([
		'newYear',
		'springFestival',
		'qingming',
		'labourDay',
		'dragonBoat'
	]);
});

test('K6 a text without a year, a holiday or a day says nothing', () => {
	for (const text of ['', '元旦：1月1日放假。', '2027年工作总结', '2027年 元旦：13月40日放假。'])
		expect(holidayNoticeOf(text)).toBeNull();
});
