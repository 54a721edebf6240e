/** A latitude and a longitude as people paste them, in either script's comma; null for anything else. */
export function coordinatesIn(text: string): { latitude: number; longitude: number } | null {
	const numbers = text
		.trim()
		.split(/[\s,\uff0c\u3001]+/)
		.map(Number);
	const [latitude, longitude] = numbers;
	if (numbers.length !== 2 || latitude === undefined || longitude === undefined) return null;
	const fits = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
	return fits ? { latitude, longitude } : null;
}
