import { describe, expect, it } from 'vitest';
import { check } from '#lib/domain/record.ts';
import { epochSchema, handoverSchema } from '#lib/domain/sharing/admission.ts';
import { admissionOf, founder, invitedBy, testTerritory } from '#lib/sync/testing/people.ts';
import { verifyBytes } from './device-keys.ts';
import { epochPurpose, signEpoch, signHandover } from './directory-acts.ts';
import { epochBytes, handoverBytes } from './statement.ts';

const at = '2026-11-23T09:00:00.000Z';
const rep = { memberId: 'rep-2', name: '周明', role: 'rep' } as const;

describe('an epoch', () => {
	it('is opened by those it was sealed for and by nobody else', async () => {
		const root = await founder();
		const [staying, removed] = [await invitedBy(root, rep), await invitedBy(root, rep)];
		const secret = crypto.getRandomValues(new Uint8Array(32));
		const devices = [root, staying].map(admissionOf);
		const epoch = await signEpoch(root, { number: 2, secret, past: [], devices, at });
		expect(check(epochSchema, epoch).ok).toBe(true);
		const box = epoch.sealed[1]?.box ?? '';
		const purpose = epochPurpose(testTerritory, 2);
		expect(await staying.openSealed(box, purpose)).toEqual(secret);
		expect(await removed.openSealed(box, purpose)).toBeNull();
		expect(await staying.openSealed(box, epochPurpose(testTerritory, 3))).toBeNull();
		expect(await staying.openSealed('AAAA', purpose)).toBeNull();
		const { signature } = epoch;
		const { signKey } = admissionOf(root);
		expect(await verifyBytes(signKey, { bytes: epochBytes(epoch), signature })).toBe(true);
		const forged = epochBytes({ ...epoch, sealed: [] });
		expect(await verifyBytes(signKey, { bytes: forged, signature })).toBe(false);
	});
});

describe('a handover', () => {
	it('is signed by the device that gives it', async () => {
		const root = await founder();
		const handover = await signHandover(root, { fromMemberId: 'a', toMemberId: 'b', at });
		expect(check(handoverSchema, handover).ok).toBe(true);
		const { signature } = handover;
		const { signKey } = admissionOf(root);
		expect(await verifyBytes(signKey, { bytes: handoverBytes(handover), signature })).toBe(true);
		const turned = handoverBytes({ ...handover, fromMemberId: 'b', toMemberId: 'a' });
		expect(await verifyBytes(signKey, { bytes: turned, signature })).toBe(false);
	});
});
