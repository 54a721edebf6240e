import type { PeerStatus } from '#lib/sync/status.ts';

/** Clocks that differ by less, in milliseconds, are called equal. */
const tolerated = 3_600_000;

/** Whose clock is not like the others'. With one peer nobody can tell which of the two is wrong. */
export interface ClockNotice {
	/** `own`: two others agree against this device; `theirs`: this device agrees with another against them. */
	kind: 'either' | 'own' | 'theirs';
	names: readonly string[];
	/** By how many milliseconds this device's clock is ahead of theirs; negative where it is behind. */
	ahead: number;
}

type Compared = Pick<PeerStatus, 'carrier' | 'deviceId' | 'memberName' | 'clockAhead'>;

/** Whether clocks that far apart, in milliseconds, are to be spoken of. */
export const isClockOff = (ahead: number): boolean => Math.abs(ahead) >= tolerated;

/** What is to be said of the clocks of the devices that were met; null while they agree within an hour. */
export function clockNotice(peers: readonly Compared[]): ClockNotice | null {
	const read = peers.flatMap(({ carrier, deviceId, memberName, clockAhead }) =>
		carrier === 'tab' || deviceId === null || memberName === null || clockAhead === null
			? []
			: [{ deviceId, name: memberName, ahead: clockAhead }]
	);
	const others = [...new Map(read.map((one) => [one.deviceId, one])).values()];
	const [first, ...further] = others.filter(({ ahead }) => isClockOff(ahead));
	if (!first) return null;
	const alike = [
		first,
		...further.filter(({ ahead }) => Math.abs(ahead - first.ahead) < tolerated)
	];
	const agreeing = others.filter(({ ahead }) => !isClockOff(ahead));
	const kind =
		agreeing.length > 0 && agreeing.length >= alike.length
			? 'theirs'
			: alike.length > 1
				? 'own'
				: 'either';
	return { kind, names: [...new Set(alike.map(({ name }) => name))], ahead: -first.ahead };
}
