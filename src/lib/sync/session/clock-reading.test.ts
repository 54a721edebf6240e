import { expect, it } from 'vitest';
import { ClockReading } from './clock-reading.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;

it('reads how far the peer’s clock is ahead, half the way there and back taken off', () => {
	const reading = new ClockReading();
	expect(reading.ahead).toBeNull();
	reading.take({ at: noon + 2 * hour + 50, echo: noon }, noon + 100);
	expect(reading.ahead).toBe(2 * hour);
	reading.take({ at: noon - hour + 100, echo: noon + 100 }, noon + 100);
	expect(reading.ahead).toBe(-hour);
});

it('learns nothing from an answer that slept, came before its question, or tells no clock', () => {
	const reading = new ClockReading();
	reading.take({ at: noon, echo: noon - 2 * hour }, noon);
	reading.take({ at: noon, echo: noon + 1 }, noon);
	reading.take({ at: 0, echo: noon }, noon);
	expect(reading.ahead).toBeNull();
});
