import { nameKey, narrow } from './name-keys.ts';

// Names that every county has: the same one elsewhere tells nothing.
const common =
	/^(?:人民|中医|中心|中西医结合|妇幼保健|妇幼|儿童|妇产|骨科|肿瘤|传染病|精神病|口腔|眼科|红十字|第[一二三四五六七八九十]+(?:人民|中心|中医)?|[一二三四五六七八九十])?(?:医院|卫生院|保健院|院|诊所|门诊部|社区卫生服务中心|卫生服务中心|卫生室|卫生服务站)$/;
const campus = /(?:[东西南北新老本分]|[\u4e00-\u9fff]{1,6})(?:院区|分院|院)$/;
const shortest = 4;

/** Whether hospitals of this name are many: 人民医院, 中医院, 第一医院. */
export const isCommonName = (name: string): boolean => common.test(nameKey(name));

/**
 * A name by which others may know the hospital of this key: 朝阳医院 of 首都医科大学附属北京朝阳医院, 云溪医院 of
 * 云溪医院东院区. Common names are left out.
 */
export function shortNames(key: string): string[] {
	const ends = Array.from({ length: Math.max(0, key.length - shortest) }, (_, at) =>
		key.slice(at + 1)
	);
	const main = campus.test(key) ? [/^.*?医院(?=.)/.exec(key)?.[0] ?? ''] : [];
	return [...ends, ...main].filter(
		(end) => end.length >= shortest && /院$|中心$/.test(end) && !common.test(end)
	);
}

/** Whether two names may be a long and a short one of one hospital. */
export function akinHospitals(one: string, other: string): boolean {
	const [first, second] = [nameKey(one), nameKey(other)];
	return (
		first !== second && (shortNames(first).includes(second) || shortNames(second).includes(first))
	);
}

const titles =
	/(?:[（(].*[)）]|(?:副?主任|主治|住院|执业)?医[师生]|(?:副?主任|院长|教授|博士|大夫|老师|护士长|科长|处长|[药护技]师)|\b(?:md|phd|prof(?:essor)?))+\.?$/i;
const forms = /^(?:dr|prof|professor|mr|mrs|ms)\.?\s+/i;

/** A person's name without the title that people put behind or before it: 林岚主任 is 林岚. */
export function bareName(name: string): string {
	const plain = narrow(name).replace(forms, '');
	const bare = plain.replace(titles, '').trim();
	return bare.length >= 2 ? bare : plain;
}
