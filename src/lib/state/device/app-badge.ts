/** Shows a count on the icon of the installed app, where the system has such a thing; none for 0. */
export function showBadge(count: number): void {
	if (!('setAppBadge' in navigator)) return;
	// A system that refuses it shows none: the count stands on the tab too.
	navigator.setAppBadge(count).catch(() => undefined);
}
