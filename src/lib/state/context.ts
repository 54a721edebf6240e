import { createContext } from 'svelte';
import type { Desk } from './desk.svelte.ts';
import type { Device } from './device/device.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

const [deviceInContext, putDevice] = createContext<Device>();
const [deskInContext, putDesk] = createContext<() => Desk>();

/** Gives the device to every screen below the layout. */
export const provideDevice = putDevice;

/** This browser's device; only while a component is being set up. */
export const useDevice = (): Device => deviceInContext();

/** The open territory; screens below the layout are shown only while there is one, and anew for each. */
export function useWorkspace(): Workspace {
	const { workspace } = deviceInContext();
	if (!workspace) throw new Error('no territory is open');
	return workspace;
}

/** Says whose desk the screens below show; asked anew whenever it matters, so that another may take its place. */
export const provideDesk = putDesk;

/** What a desk offers to a screen. */
export type ShownDesk = { readonly [Key in keyof Desk]: Desk[Key] };

/** The desk that the screens here show, whichever that is when something of it is read. */
export function useDesk(): ShownDesk {
	const shown = deskInContext();
	return {
		get repId() {
			return shown().repId;
		},
		get plans() {
			return shown().plans;
		},
		get planDocuments() {
			return shown().planDocuments;
		},
		get dayEnds() {
			return shown().dayEnds;
		},
		get allocations() {
			return shown().allocations;
		},
		get visits() {
			return shown().visits;
		},
		get followUp() {
			return shown().followUp;
		},
		get pastFollowUp() {
			return shown().pastFollowUp;
		},
		get planner() {
			return shown().planner;
		},
		get activities() {
			return shown().activities;
		},
		get coachings() {
			return shown().coachings;
		},
		get expenses() {
			return shown().expenses;
		},
		get targets() {
			return shown().targets;
		},
		get weekWords() {
			return shown().weekWords;
		},
		get weekCopy() {
			return shown().weekCopy;
		},
		get mayPlan() {
			return shown().mayPlan;
		},
		get mayRecord() {
			return shown().mayRecord;
		}
	};
}
