import { describe, expect, it } from 'vitest';
import { readSheets, readText as read } from '#tests/fixtures/read-lists.ts';

const names = (records: readonly { name?: string | undefined }[]) =>
	records.map(({ name }) => name);

describe('cells of other spellings', () => {
	it('have their unit in a row below the headings', async () => {
		const { hospitals } = await read(
			'医院名称,月用药金额,日门诊人数\n单位,元,万人次\n云溪医院,850000,0.3\n云岚医院,120000,0.08'
		);
		expect(
			hospitals.map((one) => [one.name, one.monthlyDrugPurchase, one.dailyOutpatients])
		).toEqual([
			['云溪医院', 85, 3000],
			['云岚医院', 12, 800]
		]);
	});

	it('are amounts in tens of thousands, counts with their unit, and money', async () => {
		const { hospitals } = await read(
			'Hospital,Annual drug spend (10k RMB),Beds\nYunxi Hospital,"6,000",500 beds'
		);
		expect(hospitals).toMatchObject([{ monthlyDrugPurchase: 500, beds: 500 }]);
		const { doctors } = await read(
			'医生,医院,单张处方金额（元）,手机\n林岚,云溪医院,￥180,"13,900,000,008"\n周舟,云溪医院,2百,\'13900000004'
		);
		expect(doctors).toMatchObject([
			{ yuanPerPrescription: 180, phone: '13900000008' },
			{ yuanPerPrescription: 200, phone: '13900000004' }
		]);
	});

	it('are coordinates in degrees, minutes and seconds or with a comma', async () => {
		const { hospitals } = await read(
			'Hospital;Longitude;Latitude\nYunxi Hospital;119,5101;29,1201\nYunlan Clinic;"119°30\'36""";"29°7\'12"""'
		);
		expect(hospitals).toMatchObject([
			{ longitude: 119.5101, latitude: 29.1201 },
			{ longitude: 119.51, latitude: 29.12 }
		]);
	});

	it('are turned from Amap where its columns say so, and WGS 84 goes before it', async () => {
		const amap = await read(
			'id,name,typecode,address,location,adname\nB1,云溪医院,090100,东街1号,"119.5101,29.1201",上溪区\nB2,云岚医院,090100,西街2号,"119.6202,29.0502",下溪区'
		);
		expect(amap.hospitals[0]).toMatchObject({ longitude: 119.505176, latitude: 29.12292 });
		expect(amap.hospitals[0]?.zone).toBe('上溪区');
		const both = await read(
			'名称,X,Y,WGS84_X,WGS84_Y,adname,typecode\n云溪医院,119.5148,29.1180,119.5101,29.1201,上溪区,090100'
		);
		expect(both.hospitals).toMatchObject([{ longitude: 119.5101, latitude: 29.1201 }]);
	});

	it('name two places with a blank between them', async () => {
		const { hospitals } = await read(
			'姓名,执业医院,职称\n周舟,云溪医院(主) 云岚医院,主治医师\n吴边,云溪医院,医师'
		);
		expect(names(hospitals)).toEqual(['云溪医院', '云岚医院']);
	});

	it('are clinics over the end of a week, in English and in traditional characters', async () => {
		const { doctors } = await read(
			'Doctor,Hospital,Visiting Hours\nLin Lan,Yunxi Hospital,Fri-Mon 5pm-8pm\nZhou Zhou,Yunxi Hospital,週二上午'
		);
		expect(doctors.map(({ clinic = [] }) => clinic.map(({ weekday }) => weekday))).toEqual([
			[1, 5, 6, 7],
			[2]
		]);
	});

	it('say the half day of a visit by its time', async () => {
		const { visits } = await read(
			'拜访时间,客户,医院,结果,沟通内容\n2026-01-08 09:30,林岚,云溪医院,见到,新适应症\n2026-01-08 15:10,周舟,云溪医院,见到,价格'
		);
		expect(visits.map(({ half }) => half)).toEqual(['am', 'pm']);
	});

	it('are steps, halves, targets and delivery under the words of other forms', async () => {
		const steps = await read(
			'客户姓名,医院名称,品种,目前用药情况,潜力评估\n林岚,云溪医院,云立平,4,3'
		);
		expect(steps.assessments).toMatchObject([
			{ axis: 'usage', level: 4 },
			{ axis: 'potential', level: 3 }
		]);
		const targets = await read('年度,月,医院,品规,目标盒数\n2026,11,云溪医院,云立平,400');
		expect(targets.targets).toMatchObject([{ month: '2026-11', target: 400 }]);
		const companies = await read(
			'配送企业名称,所在城市,年配送额（万元）\n云州医药有限公司,云溪市,12000'
		);
		expect(companies.distributors).toMatchObject([{ zone: '云溪市', annualSales: 12_000 }]);
	});
});

describe('what stands above the rows', () => {
	it('says by the title where doctors work, and by a numbered line their department', async () => {
		const { doctors, questions } = await read(
			'云溪市第一人民医院专家名单\n一、心内科\n姓名,职称\n林岚,主任医师\n二、骨科\n姓名,职称\n吴边,主治医师'
		);
		expect(doctors.map(({ name, hospital, department }) => [name, hospital, department])).toEqual([
			['林岚', '云溪市第一人民医院', '心内科'],
			['吴边', '云溪市第一人民医院', '骨科']
		]);
		expect(questions).toEqual([]);
	});

	it('asks nothing where each section names its hospital', async () => {
		const { doctors, questions } = await read(
			'姓名,科室,职称\n云溪市人民医院,,\n林岚,心内科,主任医师\n云岚市中医院,,\n吴边,针灸科,医师'
		);
		expect(doctors.map(({ hospital }) => hospital)).toEqual(['云溪市人民医院', '云岚市中医院']);
		expect(questions).toEqual([]);
	});

	it('names hospitals, and districts, by their sheets', async () => {
		const sheet = (name: string, rows: string[][]) => ({ name, rows });
		const doctors = await readSheets([
			sheet('云溪医院', [
				['姓名', '科室'],
				['林岚', '心内科'],
				['周舟', '骨科']
			]),
			sheet('云岚医院', [
				['姓名', '科室'],
				['吴边', '儿科']
			])
		]);
		expect(doctors.doctors.map(({ name, hospital }) => [name, hospital])).toEqual([
			['林岚', '云溪医院'],
			['周舟', '云溪医院'],
			['吴边', '云岚医院']
		]);
		expect(doctors.questions).toEqual([]);
		const places = await readSheets([
			sheet('上溪区', [
				['机构名称', '地址'],
				['云溪医院', '东街1号']
			]),
			sheet('下溪区', [
				['机构名称', '地址'],
				['云岚医院', '西街2号']
			])
		]);
		expect(places.hospitals.map(({ name, zone }) => [name, zone])).toEqual([
			['云溪医院', '上溪区'],
			['云岚医院', '下溪区']
		]);
	});

	it('takes no title of any hospitals for one of them', async () => {
		const { questions } = await read('目标医院医生名单\n姓名,科室\n林岚,心内科\n周舟,骨科');
		expect(questions).toMatchObject([{ by: 'missingHospital' }]);
	});
});
