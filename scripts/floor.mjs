/**
 * The oldest engines the app opens on. The build compiles for them, `npm run lint` keeps what they lack out of the
 * sources (tests/above-floor.mjs), static/boot.js says so below them, docs/browsers.md tells people.
 */
export const floor = { chrome: 103, firefox: 115, safari: 16 };

/** The floor in the words of the compilers. */
export const floorTargets = Object.entries(floor).map(([engine, version]) => `${engine}${version}`);
