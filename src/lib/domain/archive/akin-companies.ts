import { nameKey } from './name-keys.ts';

/** What the law or habit adds to the name of a company. */
const forms =
	/(?:股份|有限责任|有限)*公司|集团|股份|控股|(?:,?\s*(?:co|ltd|inc|corp|limited|company|group))+\.?$/gi;
const shortest = 3;

/** Whether two names may be a long and a short one of one company: 恒通达 and 恒通达医药有限公司. */
export function akinCompanies(one: string, other: string): boolean {
	const [short = '', long = ''] = [one, other]
		.map((name) => nameKey(name).replace(forms, ''))
		.sort((first, second) => first.length - second.length);
	return short.length >= shortest && long.includes(short);
}
