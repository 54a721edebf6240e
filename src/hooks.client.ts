import '#lib/engine/built-ins.ts';
import type { ClientInit } from '@sveltejs/kit';
import { completeCompression } from '#lib/engine/compression.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';

/** Runs before the first screen: its words, and what the engine lacks of the floor, are there from then on. */
export const init: ClientInit = async () => {
	await Promise.all([completeCompression(), locale.load('first')]);
};
