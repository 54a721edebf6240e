import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as string from 'lib0/string';
import type { DeviceIdentity } from './device-identity.ts';
import type { AdmissionFault, Directory } from './directory.ts';
import type { AdmittedDevice } from './path.ts';
import { readPath, writePath } from './path-bytes.ts';

/** The connection an introduction is made over; both sides see it alike, each with its own challenge first. */
export interface Meeting {
	/** The challenge of the one who introduces itself. */
	own: Uint8Array;
	theirs: Uint8Array;
	/** See `Channel.binding`. */
	binding: string;
}

/** "This is who I am": the device's path, and its signature over this very meeting. */
export async function introduce(identity: DeviceIdentity, meeting: Meeting): Promise<Uint8Array> {
	const encoder = encoding.createEncoder();
	writePath(encoder, identity.path);
	encoding.writeVarString(encoder, await identity.sign(meetingBytes(meeting)));
	return encoding.toUint8Array(encoder);
}

/** Who introduced itself in this meeting; `notAdmitted` also for bytes that say nothing. */
export async function checkIntroduction(
	bytes: Uint8Array,
	{ directory, meeting }: { directory: Directory; meeting: Meeting }
): Promise<{ ok: true; value: AdmittedDevice } | { ok: false; reason: AdmissionFault }> {
	const introduction = readIntroduction(bytes);
	if (!introduction) return { ok: false, reason: 'notAdmitted' };
	const checked = await directory.verify(introduction.path);
	if (!checked.ok) return checked;
	const signed = await checked.value.verify(meetingBytes(meeting), introduction.signature);
	return signed ? checked : { ok: false, reason: 'notAdmitted' };
}

function readIntroduction(bytes: Uint8Array): { path: unknown[]; signature: string } | null {
	try {
		const decoder = decoding.createDecoder(bytes);
		const path = readPath(decoder);
		const signature = decoding.readVarString(decoder);
		return decoding.hasContent(decoder) ? null : { path, signature };
	} catch {
		// lib0 throws when bytes end early: nobody introduced itself with them.
		return null;
	}
}

function meetingBytes({ own, theirs, binding }: Meeting): Uint8Array {
	const name = string.encodeUtf8('rounds/meeting/1');
	return new Uint8Array([...name, ...own, ...theirs, ...string.encodeUtf8(binding)]);
}
