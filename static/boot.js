// Workers and the service worker are scripts by address: only files of this site may become one.
window.trustedTypes?.createPolicy('default', {
	createScriptURL: (address) => {
		const { origin, protocol } = new URL(address, location.href);
		return origin === location.origin && protocol === location.protocol ? address : null;
	}
});

// Runs before the first paint, so that a chosen theme never flashes the other one.
try {
	const theme = localStorage.getItem('rounds.theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	const locale = localStorage.getItem('rounds.locale');
	if (locale === 'zh-CN' || locale === 'en') document.documentElement.lang = locale;
} catch {
	// Storage is closed to us: the system's theme and the page's own language stand.
}
