import { locale } from '../locale.svelte.ts';

// What the app waits for before it shows anything.
await locale.load('all');
