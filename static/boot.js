// Runs before the first paint, so that a chosen theme never flashes the other one.
try {
	const theme = localStorage.getItem('rounds.theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	const locale = localStorage.getItem('rounds.locale');
	if (locale === 'zh-CN' || locale === 'en') document.documentElement.lang = locale;
} catch {
	// Storage is closed to us: the system's theme and the page's own language stand.
}
