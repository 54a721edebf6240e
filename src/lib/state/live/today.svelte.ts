import { createSubscriber } from 'svelte/reactivity';
import { toDay, type Day } from '#lib/domain/day.ts';

/** The zone in which the territory's days are counted. */
const timeZone = 'Asia/Shanghai';
const format = new Intl.DateTimeFormat('en-CA', {
	timeZone,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});
const clockFormat = new Intl.DateTimeFormat('en-GB', {
	timeZone,
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** The day of a moment in the territory's zone. */
export const dayOf = (moment: Date): Day => toDay(format.format(moment));

/** How often the day is looked at again: a phone that sleeps over midnight must not wake up yesterday. */
const lookAgainMilliseconds = 30_000;

/** The clock enters the app here and nowhere lower. */
class Today {
	readonly #subscribe = createSubscriber((changed) => {
		let shown = dayOf(new Date());
		const look = () => {
			const now = dayOf(new Date());
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
		return dayOf(new Date());
	}

	/** Minutes after midnight in the territory's zone, now. */
	get minute(): number {
		const [hours = 0, minutes = 0] = clockFormat.format(new Date()).split(':').map(Number);
		return hours * 60 + minutes;
	}

	/** This moment as ISO 8601, for facts. */
	get instant(): string {
		return new Date().toISOString();
	}
}

export const today = new Today();
