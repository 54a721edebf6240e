import type { Workspace } from './workspace.svelte.ts';

/** One of a kind for each open territory, made when a screen first asks: such kinds load with the screens that show them. */
export function onceATerritory<T>(Kind: new (workspace: Workspace) => T): (of: Workspace) => T {
	const made = new WeakMap<Workspace, T>();
	return (workspace) => {
		const one = made.get(workspace) ?? new Kind(workspace);
		made.set(workspace, one);
		return one;
	};
}
