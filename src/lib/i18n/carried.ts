import { carriedCatalogues } from './carried-messages.ts';
import { locale } from './locale.svelte.ts';

export type CarriedMessages = (typeof carriedCatalogues)['zh-CN'];

/** Like `messages()`, for the words of `carriedCatalogues`; a screen of the first load must not import this. */
export const carriedMessages = (): CarriedMessages => carriedCatalogues[locale.current];
