import type { SlotOptions } from './rhythm-options.ts';

/** A minute more than there is room for costs so much: the plan made of it has to fit. */
export const overPrice = 6;
/** A second place in the same short minutes lacks so many. */
const rivalMinutes = 10;

/** How full the windows are in which customers stand. */
export interface Crowding {
	/** What the windows of all days have too much in them. */
	cost(): number;
	costOn(day: number): number;
	/** What one more visit of so many minutes would find missing in an option's window. */
	priceOf(option: number, minutes: number): number;
	/** A visit comes into an option's window, or leaves it: then its minutes are negative. */
	fill(option: number, minutes: number): void;
	/** How full all is, and makes it so again. */
	state(): CrowdingState;
	enter(state: CrowdingState): void;
}

/** How full the windows are, as plain data. */
export interface CrowdingState {
	readonly service: Float64Array;
	readonly visits: Int32Array;
	readonly rivalsIn: Int32Array;
	readonly lacking: number;
}

/** What minutes cost for which there is no room. */
export function lackOf(minutes: number, left: number): number {
	if (minutes <= left) return 0;
	return (left > 0 ? minutes - left : minutes) * overPrice;
}

/** Empty windows. */
export function createCrowding(options: SlotOptions): Crowding {
	const { windowOf, windowMinutes, windowsOn, rivalsOf } = options;
	const service = new Float64Array(windowMinutes.length);
	const visits = new Int32Array(windowMinutes.length);
	/** Places that are to be visited in the same short minutes. */
	const rivalsIn = new Int32Array(options.rivalries);
	let lacking = 0;
	return {
		cost: () => lacking * overPrice,
		costOn: (day) => {
			let over = 0;
			for (const window of windowsOn[day]!) {
				over += Math.max(0, service[window]! - windowMinutes[window]!);
				const rivals = rivalsOf[window]!;
				if (rivals < 0 || visits[window] === 0) continue;
				over += rivalMinutes * (1 - 1 / rivalsIn[rivals]!);
			}
			return over * overPrice;
		},
		priceOf: (option, minutes) => {
			const window = windowOf[option]!;
			if (window < 0) return 0;
			const rivals = rivalsOf[window]!;
			const isRival = rivals >= 0 && visits[window] === 0 && rivalsIn[rivals]! > 0;
			return (
				lackOf(minutes, windowMinutes[window]! - service[window]!) +
				(isRival ? rivalMinutes * overPrice : 0)
			);
		},
		fill: (option, minutes) => {
			const window = windowOf[option]!;
			if (window < 0) return;
			const before = service[window]!;
			const most = windowMinutes[window]!;
			service[window] = before + minutes;
			lacking += Math.max(0, before + minutes - most) - Math.max(0, before - most);
			const visitsBefore = visits[window]!;
			visits[window] = visitsBefore + Math.sign(minutes);
			if (visitsBefore === 0) rival(window, 1);
			else if (visits[window] === 0) rival(window, -1);
		},
		state: () => ({
			service: service.slice(),
			visits: visits.slice(),
			rivalsIn: rivalsIn.slice(),
			lacking
		}),
		enter: (state) => {
			service.set(state.service);
			visits.set(state.visits);
			rivalsIn.set(state.rivalsIn);
			lacking = state.lacking;
		}
	};

	/** A place comes into short minutes, or leaves them. */
	function rival(window: number, step: 1 | -1): void {
		const rivals = rivalsOf[window]!;
		if (rivals < 0) return;
		const before = rivalsIn[rivals]!;
		rivalsIn[rivals] = before + step;
		lacking += rivalMinutes * (Math.max(0, before + step - 1) - Math.max(0, before - 1));
	}
}
