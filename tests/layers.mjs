// Who may import whom. The table stands in src/README.md; each rule says what to do instead.

const test = '\\.test\\.ts$';
const lib = (...names) => `^src/lib/(${names.join('|')})/`;
const npm = (...names) => `node_modules/(${names.join('|')})/`;

const layer = (name, { imports = [], packages, instead }) => [
	{
		name: `${name}-imports-only-below`,
		comment: instead,
		severity: 'error',
		from: { path: lib(name), pathNot: test },
		to: { path: '^src/', pathNot: lib(name, ...imports) }
	},
	...(packages
		? [
				{
					name: `${name}-packages`,
					comment: `${name} may use ${packages.join(', ') || 'no package'}. ${instead}`,
					severity: 'error',
					from: { path: lib(name), pathNot: test },
					to: { path: 'node_modules/', pathNot: npm(...packages) }
				}
			]
		: [])
];

/** The domain's rooms tell the loop in this order: each leans only on what stands before it. */
const rooms = [
	'archive',
	'policy',
	'grading',
	'allocation',
	'follow-up',
	'visits',
	'planning',
	'targets',
	'guard',
	'sharing'
];
const room = (...names) => `^src/lib/domain/(${names.join('|')})/`;

export default {
	forbidden: [
		...rooms.slice(0, -1).map((name, at) => ({
			name: `domain-${name}-leans-on-what-stands-before`,
			comment: `In domain the rooms are read ${rooms.join(' → ')}: move what both need to the root of domain.`,
			severity: 'error',
			from: { path: room(name), pathNot: test },
			to: { path: room(...rooms.slice(at + 1)) }
		})),
		...layer('engine', {
			packages: ['fflate'],
			instead: 'Engine completes what a browser lacks: it knows nothing of this app.'
		}),
		...layer('domain', {
			packages: ['valibot'],
			instead: 'Domain knows words and rules only: take what you need as an argument.'
		}),
		...layer('scheduling', {
			imports: ['domain'],
			packages: ['pure-rand'],
			instead: 'Scheduling turns a problem into a plan: put what it needs into the problem.'
		}),
		...layer('store', {
			imports: ['domain'],
			packages: ['yjs', 'y-indexeddb', 'valibot', 'lib0'],
			instead: 'Store keeps facts: a rule belongs to domain, a connection to sync.'
		}),
		...layer('sync', {
			imports: ['store', 'domain'],
			packages: ['yjs', 'y-webrtc', 'y-protocols', 'lib0', 'valibot'],
			instead: 'Sync carries documents: what a screen shows of it belongs to state.'
		}),
		...layer('exchange', {
			imports: ['domain'],
			instead: 'Exchange turns bytes into records and back: hand it the records.'
		}),
		...layer('worker', {
			imports: ['engine', 'domain', 'scheduling', 'exchange'],
			instead:
				'A job is an ordinary function of its arguments: read the store in state and pass it.'
		}),
		...layer('i18n', {
			imports: ['domain'],
			instead: 'The catalogue holds words; the locale a person chose lives in state.'
		}),
		...layer('ui', {
			imports: ['domain', 'i18n'],
			instead: 'A component takes props and calls back: let the page hand it what it shows.'
		}),
		...layer('state', {
			imports: ['domain', 'store', 'sync', 'worker', 'exchange'],
			instead: 'State knows no screen: return a value and let the page word and draw it.'
		}),
		...layer('parts', {
			imports: ['state', 'ui', 'domain', 'i18n'],
			instead: 'A part is a piece of a screen: what it needs of the world comes through #lib/state.'
		}),
		{
			name: 'routes-see-parts-state-ui-domain-i18n',
			comment: 'A page wires: add what it needs to Workspace (#lib/state) and call that.',
			severity: 'error',
			from: { path: '^src/routes/', pathNot: test },
			to: { path: '^src/lib/', pathNot: lib('parts', 'state', 'ui', 'domain', 'i18n') }
		},
		{
			name: 'nothing-imports-routes',
			comment:
				'A component that two screens share moves to parts, one that knows no territory to ui.',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'yjs-only-in-store-sync-state',
			comment: 'Yjs stays behind the store: take a record, or a command of the store.',
			severity: 'error',
			from: { path: '^src/', pathNot: [lib('store', 'sync', 'state'), test] },
			to: { path: npm('yjs', 'y-[^/]+', 'lib0') }
		},
		{
			name: 'heavy-work-behind-one-door',
			comment:
				'A value import pulls the solver into the main bundle: call run(job, args) and import types only.',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: ['^src/lib/worker/(core\\.worker|jobs|[a-z-]+-job)\\.ts$', lib('scheduling'), test]
			},
			to: {
				path: '^src/lib/(worker/(core\\.worker|jobs|[a-z-]+-job)\\.ts$|scheduling/)',
				dependencyTypesNot: ['type-only']
			}
		},
		{
			name: 'no-tests-in-the-app',
			comment: 'Fixtures are for tests: what the app needs lives in src.',
			severity: 'error',
			from: { path: '^src/', pathNot: test },
			to: { path: '^tests/' }
		},
		{
			name: 'app-packages-are-dependencies',
			comment: 'What ships to people is listed under dependencies in package.json.',
			severity: 'error',
			from: { path: '^src/', pathNot: test },
			to: {
				dependencyTypes: ['npm-dev'],
				dependencyTypesNot: ['type-only'],
				pathNot: npm('svelte', '@sveltejs/kit')
			}
		},
		{
			name: 'no-cycles',
			comment: 'Move what both need into a module of its own below them; types may look back.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'resolvable',
			comment: 'Import by #lib/… or #tests/… with the extension, or add the package.',
			severity: 'error',
			from: {},
			to: {
				couldNotResolve: true,
				pathNot: '^(\\$(app|service-worker)|\\./\\$types)|\\.wasm\\?url$'
			}
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.svelte-kit/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'types', 'default'],
			extensions: ['.ts', '.js', '.mjs', '.svelte']
		}
	}
};
