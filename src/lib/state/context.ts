import { createContext } from 'svelte';
import type { Device } from './device/device.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

const [deviceInContext, putDevice] = createContext<Device>();

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
