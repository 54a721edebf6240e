// Workers and the service worker are scripts by address: only files of this site may become one.
window.trustedTypes?.createPolicy('default', {
	createScriptURL: (address) => {
		const { origin, protocol } = new URL(address, location.href);
		return origin === location.origin && protocol === location.protocol ? address : null;
	}
});

// Runs before the first paint, so that a chosen theme or language never flashes the other one.
let chosen = null;
try {
	const theme = localStorage.getItem('rounds.theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	chosen = localStorage.getItem('rounds.locale');
} catch {
	// Storage is closed to us: the system's theme and the browser's language stand.
}
const spoken = (chosen ? [chosen] : navigator.languages).find((tag) => /^(zh|en)\b/i.test(tag));
document.documentElement.lang = /^en/i.test(spoken ?? '') ? 'en' : 'zh-CN';

// The offline copy opens at once: what is drawn while a first visit loads would only flash.
if (navigator.serviceWorker?.controller) document.documentElement.dataset.kept = '';
