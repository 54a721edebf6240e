import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { sampleTerritory } from '#lib/exchange/sample/sample-territory.ts';
import { vcardsOf } from './vcard.ts';

const sample = sampleTerritory({ seed: 7, today: toDay('2026-11-23') });
const [contact] = sample.contacts;
const [account] = sample.accounts;
if (!contact || !account) throw new Error('an empty sample');

const cardOf = (fields: Partial<typeof contact>) =>
	vcardsOf({ contacts: [{ ...contact, ...fields }], accounts: [account] }).replace(/\r\n /g, '');

describe('vcardsOf', () => {
	it('writes a card a phone can take', () => {
		const card = cardOf({
			id: 'c1',
			name: '林知行',
			department: '心内科',
			title: '主任医师',
			post: '科主任',
			phone: '0900-6123456',
			email: 'lin@hospital.example'
		});
		expect(card.split('\r\n')).toEqual([
			'BEGIN:VCARD',
			'VERSION:3.0',
			'UID:c1',
			'FN:林知行',
			'N:林;知行;;;',
			`ORG:${account.name};心内科`,
			'TITLE:主任医师',
			'ROLE:科主任',
			'TEL;TYPE=WORK,VOICE:0900-6123456',
			'EMAIL;TYPE=INTERNET,WORK:lin@hospital.example',
			`ADR;TYPE=WORK:;;${account.address};;;;`,
			'END:VCARD',
			''
		]);
	});

	it('escapes backslash, comma, semicolon and line end', () => {
		expect(cardOf({ department: 'a\\b,c;d\r\ne' })).toContain(';a\\\\b\\,c\\;d\\ne\r\n');
	});

	it.each([
		['欧阳致远', 'N:欧阳;致远;;;'],
		['欧阳', 'N:欧;阳;;;'],
		['Anna Maria Berg', 'N:Berg;Anna Maria;;;'],
		['Madonna', 'N:;Madonna;;;']
	])('splits %s', (name, line) => {
		expect(cardOf({ name })).toContain(`${line}\r\n`);
	});

	it('folds long lines at 75 bytes and cuts no character', () => {
		const text = vcardsOf({
			contacts: [{ ...contact, department: '心血管内科与高血压中心'.repeat(8) }],
			accounts: [account]
		});
		const bytes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
		expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
		expect(text).not.toContain('\uFFFD');
		expect(text.replace(/\r\n /g, '')).toContain('心血管内科与高血压中心'.repeat(8));
	});

	it('writes all contacts and nothing a rep noted about them', () => {
		const text = vcardsOf(sample);
		expect(text.match(/BEGIN:VCARD/g)).toHaveLength(sample.contacts.length);
		expect(text).not.toContain('NOTE');
	});
});
