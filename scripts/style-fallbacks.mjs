/**
 * What compilers leave as it is and engines at the floor stumble over, in Tailwind's style sheet before anything shortens
 * it. Heights in `dvh` are said in `vh` first, for Chromium below 108. Statements that only name layers go: with them
 * Chromium 103 hung for good at the second opening, without them it did not; layers stand in the order of their blocks all
 * the same.
 */
export const withStyleFallbacks = () => ({
	name: 'rounds:style-fallbacks',
	enforce: 'pre',
	transform: (code, id) =>
		/\.css($|\?)/.test(id)
			? code
					.replace(/@layer [\w\s,]+;/g, '')
					.replace(
						/(^|[;{\s])([a-z-]+):([^;{}]*\ddvh[^;{}]*)/g,
						(_, before, name, value) =>
							`${before}${name}:${value.replaceAll('dvh', 'vh')};${name}:${value}`
					)
			: null
});
