import { admissionFaults, type AdmissionFault } from '#lib/sync/identity/directory.ts';
import type { FarewellReason } from '#lib/sync/protocol.ts';
import type { CloseReason } from '#lib/sync/status.ts';

/** Whether a farewell says that the path of who hears it is not believed. */
export const isAdmissionFault = (reason: FarewellReason): reason is AdmissionFault =>
	admissionFaults.some((fault) => fault === reason);

/** Ends whose connection is held a moment, so that whom we refuse gets our own proof, or our farewell. */
export const heldAWhile: ReadonlySet<CloseReason> = new Set([
	'wrongInvite',
	'duplicate',
	...admissionFaults
]);
