import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('spread', () => {
	const room = { gap: 10, low: 0, high: 100 };

	it('leaves alone what stands far enough apart', () => {
		expect(spread([5, 40, 90], room)).toEqual([5, 40, 90]);
	});

	it('pushes close ones apart in their order', () => {
		expect(spread([40, 42, 43], room)).toEqual([40, 50, 60]);
	});

	it('turns back at the end of the room', () => {
		expect(spread([95, 97, 99], room)).toEqual([80, 90, 100]);
	});
});
