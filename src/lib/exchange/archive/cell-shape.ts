import { bareName } from '#lib/domain/archive/akin-names.ts';
import { narrow } from '#lib/domain/archive/name-keys.ts';
import { parsePlace } from './place.ts';
import { simplified } from './plain-heading.ts';

/** What the cells of a column look like, whatever stands above them. */
export type CellShape =
	| 'hospital'
	| 'distributor'
	| 'person'
	| 'department'
	| 'title'
	| 'phone'
	| 'email'
	| 'place'
	| 'longitude'
	| 'latitude'
	| 'address'
	| 'level'
	| 'district';

const hospitalShape =
	/(?:医院|卫生院|诊所|门诊部|卫生服务中心|卫生服务站|卫生室|卫生所|保健院|保健所|疗养院|防治院|防治所|医务室|医学中心|医疗中心|急救中心|分院|院区|附院|[一二三四五六七八九十]院|人民院|中医院|药店|大药房|康复院)(?:[（(].{1,20}[)）])?$|(?:医院|诊所|门诊部|医疗中心)(?:股份)?有限(?:责任)?公司$/;
const hospitalWords =
	/\b(?:hospital|clinic|infirmary|polyclinic|medical (?:center|centre|college|university)|health (?:center|centre|post)|nursing home|sanatorium|dispensary)\b/i;
/** What kind of place it is, no name of one. */
const kindOfPlace =
	/^(?:(?:综合|专科|公立|民营|私立|[一二三]级)?(?:医院|诊所|卫生院|门诊部|卫生室|药店|大药房)|(?:general |private |public )?(?:hospital|clinic|dispensary))$/i;
const distributorShape =
	/(?:医药|药业|药品|药材|医疗器械|配送|物流|商业|贸易|供应链|批发|国药|华润).*(?:公司|集团|批发部|站)$|(?:有限公司|有限责任公司|股份公司|集团公司)$/;
const distributorWords =
	/\b(?:distribut|pharma|wholesal|trading|logistics|co\.?,? ?ltd|limited|inc)\w*\b/i;
const departmentShape =
	/^(?:[\u4e00-\u9fff（）()、/\d]{1,14})(?:科|科室|病区|门诊|中心|部|室|病房|组)(?:[一二三四五\d]+(?:区|组|病区)?)?$/;
const departmentWords =
	/^(?:cardiology|oncology|neurology|nephrology|urology|ent|gp|icu|ob.?gyn|paediatrics|pediatrics|orthopa?edics|surgery|internal medicine|dermatology|endocrinology|gastroenterology|radiology|pharmacy|psychiatry|respiratory|hematology|haematology|rheumatology|emergency|ophthalmology|dentistry|anesthesiology)(?: (?:department|dept|ward))?$/i;
const titleShape =
	/^(?:(?:副?主任|主管|主治|住院|执业|助理|全科|见习|副?主任中|主治中|住院中)+[医药护技]师|(?:副?教授|讲师|助教|研究员|副研究员)|医师|药师|主管护师|护师|医士|药士|副?主任|主治|住院医|规培|attending|resident|consultant|chief physician|professor|associate professor|senior consultant|registrar)(?:[、/,].*)?$/i;
const surnames =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑罗梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳温司马上官诸葛东方章施俞鲁葛伍柳季凌安庄翁祝倪梅华牛焦芦路童颜聂康岳齐尚耿关兰殷洪柯申辛左包鲍费岑乐甄项裴骆樊霍席翟成詹冉连谷';
const personWords =
	/^(?:dr\.? |prof\.? |mr\.? |mrs\.? |ms\.? )?[A-Z][a-z'’-]+(?: [A-Z]\.?)?(?: [A-Z][A-Za-z'’-]+){1,2}$/;
const partOfDay = /^(?:[上下中]午|晚上|全天)$/;
/** How a title, a department, a district or a part of a day ends: few names of people do, and none of them is looked at. */
const endOfOthers = /[师授教员士任治医培科室区诊心部房组一二三四五县市旗镇乡道午上天]$/;
/** What names of places hold and names of people do not. */
const placeWords =
	/\b(?:cent(?:er|re)s?|diagnostics?|institute|college|university|medicare|medical|maternity|health|care|cottage|labs?|laborator(?:y|ies)|pharmacy|surgery|practice|foundation|trust|group|road|street|city)\b/i;
const districtShape = /^[\u4e00-\u9fff]{1,10}(?:区|县|市|旗|镇|乡|街道)$/;
const addressShape =
	/[\u4e00-\u9fff].*(?:路|街|道|巷|弄|里|村|号|镇|大道|胡同|段)(?:.*(?:\d|[一二三四五六七八九十])+.*)?(?:号|楼|层|室|院|附近|口|旁|内)?|(?:street|road|avenue|lane|\bst\b|\brd\b|\bave\b)/i;
const levelShape =
	/^[一二三未](?:级|甲|乙|丙|特)(?:.{0,6})$|^(?:未定级|未评级|社区|民营|一甲|二甲|三甲|三乙|二乙)$/;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const number = /^-?\d{1,3}\.\d{2,}$/;

/** Whether a text is the name of a place where doctors work. */
export const isHospitalName = (text: string): boolean => {
	const plain = simplified(narrow(text));
	const isNamed = hospitalShape.test(plain) || hospitalWords.test(plain);
	return plain.length <= 60 && isNamed && !kindOfPlace.test(plain);
};

/** Whether a text is the name of a company that delivers medicines. */
export const isDistributorName = (text: string): boolean => {
	const plain = simplified(narrow(text));
	return !isHospitalName(text) && (distributorShape.test(plain) || distributorWords.test(plain));
};

/** Whether a text is the name of a department. */
export const isDepartment = (text: string): boolean => {
	const plain = simplified(narrow(text));
	return !isHospitalName(text) && (departmentShape.test(plain) || departmentWords.test(plain));
};

/** Whether a text is a title of doctors. */
export const isTitle = (text: string): boolean => titleShape.test(simplified(narrow(text)));

/** Whether a text is a district, a county or the like. */
export const isDistrict = (text: string): boolean =>
	districtShape.test(simplified(narrow(text))) && !isHospitalName(text);

/** One person with or without a title, or several in one cell. */
const isPerson = (text: string): boolean => {
	const people = narrow(text)
		.replace(/\([^()]*\)/g, '')
		.replace(/([\u4e00-\u9fff]{2})\s+(?=[\u4e00-\u9fff]{2})/g, '$1、')
		.split(/[、,/;；\n]+/)
		.map((one) => one.trim())
		.filter((one) => !isTitle(one));
	return (
		people.length > 0 && people.every((one) => isPersonName(one) || isPersonName(bareName(one)))
	);
};

/** Whether a text is the name of one person. */
export const isPersonName = (text: string): boolean => {
	const plain = narrow(text).replace(/\s+/g, ' ');
	const chinese = simplified(plain);
	if (/^[\u4e00-\u9fff· ]{2,5}$/.test(chinese))
		return (
			surnames.includes(chinese.charAt(0)) &&
			(!endOfOthers.test(chinese) ||
				(!partOfDay.test(chinese) &&
					!isTitle(chinese) &&
					!isDepartment(chinese) &&
					!isDistrict(chinese)))
		);
	const isPlace = [hospitalWords, distributorWords, placeWords].some((shape) => shape.test(plain));
	return personWords.test(plain) && !isPlace;
};

const date = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;
const phoneShape =
	/^(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?:\.0)?$|^0\d{8,11}$|^\d{10}$|^\+\d[\d\s()-]{6,20}$|^[(（]?\d{2,4}[)）]?[\s-]\d{3,4}[\s-]?\d{3,5}(?:[-转]\d+)?$/;

const isPhone = (text: string): boolean => {
	const [first = ''] = narrow(text).split(/[/、;,]/);
	return phoneShape.test(first.trim()) && !date.test(first);
};

const between = (low: number, high: number) => (text: string) =>
	number.test(narrow(text)) && Number(narrow(text)) >= low && Number(narrow(text)) <= high;

const tests: readonly (readonly [CellShape, (text: string) => boolean])[] = [
	['email', (text) => emailShape.test(narrow(text))],
	[
		'place',
		(text) =>
			/[,，\s;；]/.test(text.trim()) &&
			/\d\.\d/.test(text) &&
			!/[\u4e00-\u9fff]{3}/.test(text) &&
			parsePlace(text, '').ok
	],
	['longitude', between(73, 136)],
	['latitude', between(3, 54)],
	['phone', isPhone],
	['hospital', isHospitalName],
	['distributor', isDistributorName],
	['title', isTitle],
	['level', (text) => levelShape.test(simplified(narrow(text)))],
	['person', isPerson],
	['department', isDepartment],
	['district', isDistrict],
	[
		'address',
		(text) =>
			(text.length >= 5 || /\d号$/.test(text)) && addressShape.test(simplified(narrow(text)))
	]
];

/** The shape of one cell; null where it could be anything. */
export const shapeOf = (text: string): CellShape | null =>
	tests.find(([, test]) => test(text))?.[0] ?? null;

/** The share of each shape among the filled cells of a column. */
export type Shares = ReadonlyMap<CellShape, number>;

/** What the filled cells of a column look like, and how many of them are. */
export function sharesOf(
	cells: readonly string[],
	shapeOfCell: (text: string) => CellShape | null
): Shares {
	const filled = cells.filter((cell) => cell.trim() !== '');
	const counts = new Map<CellShape, number>();
	for (const cell of filled) {
		const shape = shapeOfCell(cell);
		if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
	}
	return new Map([...counts].map(([shape, count]) => [shape, count / filled.length]));
}
