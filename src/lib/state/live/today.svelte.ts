import { createSubscriber } from 'svelte/reactivity';
import { toDay, type Day } from '#lib/domain/day.ts';

/** The zone in which the territory's days are counted. */
const timeZone = 'Asia/Shanghai';
const digits = new Intl.DateTimeFormat('en-GB', {
	timeZone,
	calendar: 'gregory',
	numberingSystem: 'latn',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** Part by part: in what order a locale writes them changes from one engine to the next. */
function partsOf(moment: Date): (type: Intl.DateTimeFormatPartTypes) => string {
	const parts = digits.formatToParts(moment);
	return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** The day of a moment in the territory's zone. */
export function dayOf(moment: Date): Day {
	const part = partsOf(moment);
	return toDay(`${part('year')}-${part('month')}-${part('day')}`);
}

/** Minutes after midnight of a moment in the territory's zone. */
export function minuteOf(moment: Date): number {
	const part = partsOf(moment);
	return Number(part('hour')) * 60 + Number(part('minute'));
}

const minute = 60_000;
let lastAsked = { minute: NaN, day: toDay('2000-01-01') };

/** `dayOf` now. Days begin with a minute in every zone, and a week of visits asks thousands of times in one. */
function dayNow(): Day {
	const now = new Date();
	const asked = Math.floor(now.getTime() / minute);
	if (asked !== lastAsked.minute) lastAsked = { minute: asked, day: dayOf(now) };
	return lastAsked.day;
}

/** How often the day is looked at again: a phone that sleeps over midnight must not wake up yesterday. */
const lookAgainMilliseconds = 30_000;

/** The clock enters the app here and nowhere lower. */
class Today {
	readonly #subscribe = createSubscriber((changed) => {
		let shown = dayNow();
		const look = () => {
			const now = dayNow();
			if (now === shown) return;
			shown = now;
			changed();
		};
		const timer = setInterval(look, lookAgainMilliseconds);
		document.addEventListener('visibilitychange', look);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', look);
		};
	});

	/** Today's day in the territory's zone; readers run again at midnight. */
	get day(): Day {
		this.#subscribe();
		return dayNow();
	}

	/** Minutes after midnight in the territory's zone, now. */
	get minute(): number {
		return minuteOf(new Date());
	}

	/** This moment as ISO 8601, for facts. */
	get instant(): string {
		return new Date().toISOString();
	}
}

export const today = new Today();
