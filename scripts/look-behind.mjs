/**
 * The workbook package makes expressions with a look behind as it loads, at which Safari below 16.4 gives up the whole
 * worker. They rewrite formulas, which this app never asks for: said to be without effect, they are left out.
 */
export const withoutLookBehind = () => ({
	name: 'rounds:look-behind',
	enforce: 'pre',
	transform: (code, id) =>
		/\/hucre\/dist\/cell-utils\.mjs$/.test(id)
			? code
					.replace(/= (\/\(\?<!.*\/g);/, '= /* @__PURE__ */ (() => $1)();')
					.replace(/= (new RegExp\(`\(\?<!)/, '= /* @__PURE__ */ $1')
			: null
});
