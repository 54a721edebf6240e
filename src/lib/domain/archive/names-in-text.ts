/** What stands where a name was. */
const nobody = '×';

/**
 * A text without the names of a person. A longer name of somebody else that is known and holds one of them stays as it is,
 * for 王伟 is not in 王伟民.
 */
export function withoutNames(
	text: string,
	{ names, others }: { names: readonly string[]; others: readonly string[] }
): string {
	const own = new Set(names);
	const longer = others.filter((name) => !own.has(name) && names.some((one) => name.includes(one)));
	const known = [...own, ...longer].sort((one, other) => other.length - one.length);
	let left = '';
	for (let at = 0; at < text.length;) {
		const name = known.find((one) => one !== '' && text.startsWith(one, at));
		left += name === undefined ? text[at] : own.has(name) ? nobody : name;
		at += name?.length ?? 1;
	}
	return left;
}
