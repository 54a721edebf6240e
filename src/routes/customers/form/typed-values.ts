/** Minutes after midnight that a time input says ('08:30'); null while it is not whole. */
export function minutesIn(text: string): number | null {
	const [hours, minutes] = text.split(':').map(Number);
	return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)
		? null
		: hours * 60 + minutes;
}
