import { pinyin } from 'pinyin-pro';

/** How a Chinese name sounds, without tones: 张伟 and 章玮 are both zhang wei. */
export const soundKey = (name: string): string =>
	pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).join(' ').toLowerCase();
