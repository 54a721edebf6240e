import { describe, expect, it } from 'vitest';
import { clockNotice } from './clock-notice.ts';

const hour = 3_600_000;

const peer = (
	name: string,
	ahead: number | null,
	carrier: 'rendezvous' | 'tab' = 'rendezvous'
) => ({
	carrier,
	deviceId: name,
	memberName: name,
	clockAhead: ahead
});

describe('a clock that differs from the others', () => {
	it('is not spoken of below an hour, nor of tabs, nor before it was compared', () => {
		expect(
			clockNotice([peer('张三', hour - 1), peer('李四', null), peer('本机', hour, 'tab')])
		).toBeNull();
	});

	it('may be either of two', () => {
		expect(clockNotice([peer('张三', -2 * hour)])).toEqual({
			kind: 'either',
			names: ['张三'],
			ahead: 2 * hour
		});
	});

	it('is this device’s where two others agree against it', () => {
		expect(clockNotice([peer('张三', -2 * hour), peer('李四', -2 * hour + 5)])).toMatchObject({
			kind: 'own',
			names: ['张三', '李四']
		});
	});

	it('is the other’s where a third agrees with this device', () => {
		expect(clockNotice([peer('张三', 5), peer('李四', 365 * 24 * hour)])).toMatchObject({
			kind: 'theirs',
			names: ['李四'],
			ahead: -365 * 24 * hour
		});
	});
});
