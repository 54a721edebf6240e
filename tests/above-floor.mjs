// What some engine above the floor (scripts/floor.mjs) does not have: the versions that brought it, the selector that
// finds it, and what to write instead. A line goes when the floor has risen past it. What src/lib/engine completes
// (toSorted, toReversed, isWellFormed, deflate-raw) may be used and does not stand here.
import { floor } from '../scripts/floor.mjs';

const never = Infinity;
const member = (...names) => `MemberExpression[property.name=/^(${names.join('|')})$/]`;
const on = (object, ...names) =>
	`MemberExpression[object.name=/^(${object})$/][property.name=/^(${names.join('|')})$/]`;

const brought = [
	[
		{ chrome: 110, firefox: 115, safari: 16 },
		'CallExpression > MemberExpression.callee[property.name=/^(toSpliced|with)$/]',
		'copy the list and change the copy'
	],
	[
		{ chrome: 111, firefox: 119, safari: 16.4 },
		member('toWellFormed'),
		'complete it in #lib/engine first'
	],
	[
		{ chrome: 117, firefox: 119, safari: 17.4 },
		on('Object|Map', 'groupBy'),
		'use #lib/domain/group.ts'
	],
	[
		{ chrome: 119, firefox: 121, safari: 17.4 },
		on('Promise', 'withResolvers', 'try'),
		'use new Promise'
	],
	[{ chrome: 120, firefox: 115, safari: 17 }, on('URL', 'canParse', 'parse'), 'try new URL'],
	[{ chrome: 121, firefox: 115, safari: 16.4 }, on('Array', 'fromAsync'), 'use a loop'],
	[{ chrome: 116, firefox: 124, safari: 17.4 }, on('AbortSignal', 'any'), 'listen to each'],
	[
		{ chrome: 71, firefox: 126, safari: 14 },
		on('indexedDB', 'databases'),
		'use #lib/store/disk/database-names.ts'
	],
	[{ chrome: 87, firefox: 125, safari: 14.1 }, on('Intl', 'Segmenter'), 'take code points'],
	[
		{ chrome: 47, firefox: 55, safari: never },
		'CallExpression[callee.name="requestIdleCallback"]',
		'use setTimeout'
	],
	[
		{ chrome: 122, firefox: 127, safari: 17 },
		'CallExpression > MemberExpression.callee[property.name=/^(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)$/]',
		'write the loop'
	],
	[
		{ chrome: 122, firefox: 131, safari: 18.4 },
		'MemberExpression[property.name=/^(map|filter|flatMap|take|drop|reduce|toArray|some|every|find|forEach)$/][object.type="CallExpression"][object.callee.property.name=/^(values|keys|entries|matchAll)$/][object.callee.object.name!="Object"]',
		'spread the iterator into a list first'
	],
	[
		{ chrome: 105, firefox: 106, safari: 17.4 },
		member('checkVisibility'),
		'look at getClientRects'
	],
	[
		{ chrome: 114, firefox: 125, safari: 17 },
		member('showPopover', 'togglePopover', 'hidePopover'),
		'use a component of #lib/ui'
	],
	[
		{ chrome: 62, firefox: 78, safari: 16.4 },
		'Literal[regex.pattern=/\\(\\?<[=!]/]',
		'take the character before into the match and the rest into a group'
	],
	[{ chrome: 112, firefox: 116, safari: 17 }, 'Literal[regex.flags=/v/]', 'use the flag u'],
	[
		{ chrome: 104, firefox: 102, safari: 16.4 },
		':matches(Literal, TemplateElement)[value=/^\\(?(width|height) *[<>]/]',
		'say min-width or max-width'
	]
];

/** True where an engine at the floor does not have it. */
const isAbove = (since) =>
	Object.entries(floor).some(([engine, version]) => since[engine] > version);

/** The rules of `no-restricted-syntax` that keep the sources to what every engine at the floor has. */
export const aboveFloor = brought
	.filter(([since]) => isAbove(since))
	.map(([, selector, instead]) => ({
		selector,
		message: `Not in every engine at the floor (scripts/floor.mjs): ${instead}.`
	}));
