const longestLine = 75;
const encoder = new TextEncoder();

/** Content lines of iCalendar and vCard with CRLF, none longer than 75 bytes, no character cut (RFC 5545, RFC 6350). */
export const foldLines = (lines: readonly string[]): string =>
	lines.map((line) => `${folded(line)}\r\n`).join('');

function folded(line: string): string {
	const parts: string[] = [];
	let part = '';
	let bytes = 0;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (bytes + size > longestLine) {
			parts.push(part);
			part = ' ';
			bytes = 1;
		}
		part += character;
		bytes += size;
	}
	return [...parts, part].join('\r\n');
}
