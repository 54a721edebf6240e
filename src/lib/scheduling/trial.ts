import type { Problem } from './problem.ts';

/** What a trial has touched, and its state before. */
export interface Trial {
	routes: Int32Array;
	routesTouched: number;
	isRouteTouched: Uint8Array;
	customers: Int32Array;
	customersTouched: number;
	isCustomerTouched: Uint8Array;
	stops: Int32Array;
	legs: Float64Array;
	count: Int32Array;
	load: Float64Array;
	service: Float64Array;
	travel: Float64Array;
	routeCost: Float64Array;
	routeOn: Int32Array;
	openingOn: Int32Array;
	visits: Int32Array;
	customerCost: Float64Array;
	planned: number;
	cost: number;
	nextStamp: number;
}

/** Room for what a trial on a schedule of such a problem may touch. */
export const createTrial = ({ nodes, days, routes }: Problem, stride: number): Trial => ({
	routes: new Int32Array(routes),
	routesTouched: 0,
	isRouteTouched: new Uint8Array(routes),
	customers: new Int32Array(nodes),
	customersTouched: 0,
	isCustomerTouched: new Uint8Array(nodes),
	stops: new Int32Array(routes * stride),
	legs: new Float64Array(routes * stride),
	count: new Int32Array(routes),
	load: new Float64Array(routes),
	service: new Float64Array(routes),
	travel: new Float64Array(routes),
	routeCost: new Float64Array(routes),
	routeOn: new Int32Array(nodes * days),
	openingOn: new Int32Array(nodes * days),
	visits: new Int32Array(nodes),
	customerCost: new Float64Array(nodes),
	planned: 0,
	cost: 0,
	nextStamp: 1
});
