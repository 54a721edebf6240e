import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const places = ['domain', 'store', 'state', 'sync/gate'].map((place) => `src/lib/${place}`);
/** Lines that are changed together: a whole small function, so that changes longer than a line are among them. */
const windowLines = 12;

/** The files whose code is changed bit by bit, from the root of the project. */
export const mutatedFiles = () =>
	places.flatMap((place) =>
		readdirSync(`${root}/${place}`, { recursive: true, encoding: 'utf8' })
			.map((file) => join(place, file).replaceAll('\\', '/'))
			.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(file))
			.sort()
	);

/** So many windows of these files, drawn by a seed from all their lines alike, as `file:first-last`. */
export function drawnPlaces(count, seed) {
	const windows = mutatedFiles().flatMap((file) => {
		const lines = readFileSync(`${root}/${file}`, 'utf8').split('\n').length;
		return Array.from({ length: Math.ceil(lines / windowLines) }, (_, at) => {
			const first = at * windowLines + 1;
			return `${file}:${first}-${Math.min(lines, first + windowLines - 1)}`;
		});
	});
	const draw = drawing(seed);
	const drawn = windows.map((window) => ({ window, rank: draw() }));
	return drawn
		.sort((one, other) => one.rank - other.rank)
		.slice(0, count)
		.map(({ window }) => window);
}

/** Numbers of 0 to 1 that a seed decides: the draw can be repeated. */
function drawing(seed) {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}
