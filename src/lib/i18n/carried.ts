import { carriedCatalogues } from './carried-messages.ts';
import { locale } from './locale.svelte.ts';

/** Like `messages()`, for handshake, bundles, backups and merged cards; a screen of the first load must not import this. */
export const carriedMessages = () => carriedCatalogues[locale.current];
