import type { Coordinates } from '#lib/domain/archive/coordinates.ts';

/** Where this device is, asked of it once; or why it does not say. */
type WhereNow =
	| { readonly ok: true; readonly at: Coordinates }
	| { readonly ok: false; readonly problem: 'refused' | 'unknown' };

const patience = 15_000;

/** Asks the device where it is, this once: nothing is followed. */
export const whereNow = (): Promise<WhereNow> =>
	new Promise((resolve) => {
		// An insecure address and some browsers inside apps have no such thing.
		if (!('geolocation' in navigator)) return resolve({ ok: false, problem: 'unknown' });
		navigator.geolocation.getCurrentPosition(
			({ coords: { latitude, longitude } }) => resolve({ ok: true, at: { latitude, longitude } }),
			({ code, PERMISSION_DENIED }) =>
				resolve({ ok: false, problem: code === PERMISSION_DENIED ? 'refused' : 'unknown' }),
			{ timeout: patience, maximumAge: 60_000 }
		);
	});
