import '#lib/engine/built-ins.ts';
import type { ClientInit } from '@sveltejs/kit';
import { completeCompression } from '#lib/engine/compression.ts';

/** Runs before the first screen: what the engine lacks of the floor is there from then on. */
export const init: ClientInit = completeCompression;
