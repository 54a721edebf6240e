/** Full-width digits, letters and signs as their usual ones: １２ reads 12. */
export const narrow = (text: string): string => text.normalize('NFKC').trim();

/** How names are compared: without width, case, spaces and signs. */
export const nameKey = (name: string): string =>
	name === ''
		? ''
		: narrow(name)
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, '');

/** A phone number's digits without the country's; empty when there are too few to tell people apart. */
export function phoneKey(phone: string): string {
	const digits = narrow(phone)
		.replace(/\D+/g, '')
		.replace(/^(?:00)?86(?=1\d{10}$)/, '');
	return digits.length < 7 ? '' : digits;
}
