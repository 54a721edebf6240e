import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { foldLines } from '#lib/exchange/file/fold-lines.ts';

/** Contacts as one .vcf file (vCard 3.0, RFC 2426, which every phone takes); what the rep noted about them stays in the territory. */
export function vcardsOf(ask: {
	contacts: readonly Contact[];
	accounts: readonly Account[];
}): string {
	const accountById = new Map(ask.accounts.map((account) => [account.id, account]));
	return ask.contacts
		.map((contact) =>
			foldLines(cardLines({ contact, account: accountById.get(contact.accountId) }))
		)
		.join('');
}

function cardLines(ask: { contact: Contact; account: Account | undefined }): string[] {
	const { contact, account } = ask;
	const { surname, given } = splitName(contact.name);
	const property = (name: string, value: string): string[] =>
		value === '' ? [] : [`${name}:${escaped(value)}`];
	return [
		'BEGIN:VCARD',
		'VERSION:3.0',
		...property('UID', contact.id),
		...property('FN', contact.name),
		`N:${escaped(surname)};${escaped(given)};;;`,
		...(account ? [`ORG:${escaped(account.name)};${escaped(contact.department)}`] : []),
		...property('TITLE', contact.title),
		...property('ROLE', contact.post),
		...property('TEL;TYPE=WORK,VOICE', contact.phone),
		...property('EMAIL;TYPE=INTERNET,WORK', contact.email),
		...(account?.address ? [`ADR;TYPE=WORK:;;${escaped(account.address)};;;;`] : []),
		'END:VCARD'
	];
}

/** RFC 2426 §5: backslash, comma, semicolon and line end. */
const escaped = (text: string): string =>
	text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

const twoCharacterSurname =
	/^(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木|南宫|轩辕|申屠)/;
const chinese = /^[\u3400-\u9fff]{2,4}$/;

/** A Chinese name's surname is its first character, or its first two for the surnames that have two. */
function splitName(name: string): { surname: string; given: string } {
	if (!chinese.test(name)) {
		const words = name.split(' ');
		const surname = words.length > 1 ? (words.pop() ?? '') : '';
		return { surname, given: words.join(' ') };
	}
	const length = name.length > 2 && twoCharacterSurname.test(name) ? 2 : 1;
	return { surname: name.slice(0, length), given: name.slice(length) };
}
