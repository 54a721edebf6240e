import { describe, expect, it } from 'vitest';
import { readSheets, readText as read } from '#tests/fixtures/read-lists.ts';

type Doctors = Awaited<ReturnType<typeof read>>['doctors'];
const clinics = (doctors: Doctors) =>
	doctors.map(({ name, clinic = [] }) => [
		name,
		clinic.map(({ weekday, half }) => `${weekday}${half}`).join(' ')
	]);
const reasons = (left: Awaited<ReturnType<typeof read>>['leftOut']) =>
	left.map(({ rowNumber, reason, cells }) => [
		rowNumber,
		reason,
		...cells.map(({ field, kind, value }) => `${field} ${kind} ${value}`)
	]);

describe('days of the week as columns', () => {
	it('are the clinic of a doctor, whole days where only a mark stands', async () => {
		const { doctors, leftOut } = await read(
			'医院,科室,姓名,周一,周二,周三,周四,周五,周六,周日\n云溪医院,心内科,张三,上午,,下午,,全天,,\n云溪医院,骨科,李四,√,,AM,PM,,上午/下午,停诊'
		);
		expect(clinics(doctors)).toEqual([
			['张三', '1am 3pm 5am 5pm'],
			['李四', '1am 1pm 3am 4pm 6am 6pm']
		]);
		expect(leftOut).toEqual([]);
		const english = await read(
			'Hospital,Doctor,Mon,Tue,Wed,Thurs,Friday\nYunxi Hospital,Lin Lan,AM,,8:00-11:30,All day,off'
		);
		expect(clinics(english.doctors)).toEqual([['Lin Lan', '1am 3am 4am 4pm']]);
	});

	it('stand over their halves, under them, or beside them', async () => {
		const over = await readSheets([
			{
				name: '云溪医院',
				rows: [
					['姓名', '科室', '星期一', '', '星期二', ''],
					['', '', '上午', '下午', '上午', '下午'],
					['张三', '心内科', '√', '', '', '√'],
					['李四', '骨科', '', '✓', '●', '×']
				],
				merges: [
					{ startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
					{ startRow: 0, endRow: 1, startCol: 1, endCol: 1 },
					{ startRow: 0, endRow: 0, startCol: 2, endCol: 3 }
				]
			}
		]);
		expect(clinics(over.doctors)).toEqual([
			['张三', '1am 2pm'],
			['李四', '1pm 2am']
		]);
		expect(over.leftOut).toEqual([]);
		const under = await read(
			'姓名,医院,上午,,,下午,,\n,,周一,周二,周三,周一,周二,周三\n张三,云溪医院,√,,,,1,'
		);
		expect(clinics(under.doctors)).toEqual([['张三', '1am 2pm']]);
		const beside = await read(
			'医院,姓名,时段,周一,周二\n云溪医院,张三,上午,√,\n云溪医院,张三,下午,,√\n云溪医院,李四,上午,,门诊'
		);
		expect(clinics(beside.doctors)).toEqual([
			['张三', '1am 2pm'],
			['李四', '2am']
		]);
	});

	it('never block a doctor: a cell that is no time is left out and said, the others stay', async () => {
		const { doctors, leftOut } = await read(
			'医院,姓名,一,二,三,四,五,备注\n云溪医院,张三,上,下,,全,,好\n云溪医院,李四,看情况,上午,√,x,周一上午,'
		);
		expect(clinics(doctors)).toEqual([
			['张三', '1am 2pm 4am 4pm'],
			['李四', '2am 3am 3pm']
		]);
		expect(doctors[0]).toMatchObject({ note: '好' });
		expect(reasons(leftOut)).toEqual([
			[3, 'cell', 'clinic notATime 周一 看情况', 'clinic notATime 周五 周一上午']
		]);
	});

	it('are the reception of a hospital where that is said or hours stand there', async () => {
		for (const text of [
			'医院名称,等级,周一接待,周二接待,周三接待\n云溪医院,三级甲等,14:00-17:00,,上午',
			'医院名称,接待时间,,\n,周一,周二,周三\n云溪医院,14:00-17:00,,上午',
			'医院名称,等级,周一,周二,周三\n云溪医院,三级甲等,14:00-17:00,,上午'
		]) {
			const { hospitals } = await read(text);
			expect(hospitals, text).toMatchObject([
				{
					name: '云溪医院',
					reception: [
						{ weekday: 1, startMinute: 840, endMinute: 1020 },
						{ weekday: 3, startMinute: 480 }
					]
				}
			]);
		}
	});

	it('are nobody’s where they may be the days of a plan', async () => {
		const plan = await read('我的拜访计划,,,\n医院,医生,周一,周二\n云溪医院,张三,√,');
		expect(clinics(plan.doctors)).toEqual([['张三', '']]);
		const marks = await read('医院名称,等级,周一,周二\n云溪医院,三级甲等,√,\n云岚医院,二级,,√');
		expect(marks.hospitals).toHaveLength(2);
		expect(marks.hospitals.every(({ reception }) => reception === undefined)).toBe(true);
		expect(marks.columns.slice(2)).toEqual([
			{ heading: '周一', field: null },
			{ heading: '周二', field: null }
		]);
	});

	it('over names are a timetable: each name is a doctor with all their times', async () => {
		const { doctors, leftOut } = await read(
			'云溪医院专家门诊排班表,,,,\n科室,时间,周一,周二,周三\n心内科,上午,张三,李四,"王五、赵六"\n心内科,下午,李四（主任医师）,停诊,张三\n骨科,上午,孙八,见通知,'
		);
		expect(clinics(doctors)).toEqual([
			['张三', '1am 3pm'],
			['李四', '2am'],
			['王五', '3am'],
			['赵六', '3am'],
			['李四（主任医师）', '1pm'],
			['孙八', '1am']
		]);
		expect(doctors.map(({ hospital, department }) => [hospital, department])[5]).toEqual([
			'云溪医院',
			'骨科'
		]);
		expect(reasons(leftOut)).toEqual([[5, 'problem', 'name notAChoice 见通知']]);
	});
});
