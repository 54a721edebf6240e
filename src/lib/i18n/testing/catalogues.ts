import { first as firstEn } from '../en/first.ts';
import { later as laterEn } from '../en/later.ts';
import type { LocaleName, Messages } from '../messages.ts';
import { first } from '../zh/first.ts';
import { later } from '../zh/later.ts';

/** The whole catalogue in each language, at once: for tests. */
export const catalogues: Record<LocaleName, Messages> = {
	'zh-CN': { ...first, ...later },
	en: { ...firstEn, ...laterEn }
};
