import { createContext, type Snippet } from 'svelte';

const [given, provideHeaderActs, isGiven] = createContext<() => Snippet>();

/** Gives what stands in the header of every screen below, whichever screen that is. */
export { provideHeaderActs };

/** What stands in the header of every screen; null where no territory is open. */
export const headerActs = (): (() => Snippet) | null => (isGiven() ? given() : null);
