import { overlays } from './overlays.ts';

/** Goes to an address as the router's own does; what lies open above the screen leaves the history before. */
export const goto: typeof import('$app/navigation').goto = (to, options) =>
	overlays.goto(to, options);

/** Loads an address of the app anew, in the place of this page; what lies open above the screen leaves the history before. */
export const load = (address: string): Promise<void> => overlays.load(address);
