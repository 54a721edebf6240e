// Read by every browser there is, so it is written as the oldest of them understand (ECMAScript 5).
(function () {
	'use strict';

	// Workers and the service worker are scripts by address: only files of this site may become one.
	if (window.trustedTypes) {
		window.trustedTypes.createPolicy('default', {
			createScriptURL: function (address) {
				var url = new URL(address, location.href);
				var ours = url.origin === location.origin && url.protocol === location.protocol;
				return ours ? address : null;
			}
		});
	}

	// Runs before the first paint, so that a chosen theme or language never flashes the other one.
	var theme = null;
	var locale = null;
	try {
		theme = localStorage.getItem('rounds.theme');
		locale = localStorage.getItem('rounds.locale');
	} catch (error) {
		// Storage is closed to us: the system's theme and the browser's language stand.
	}
	var root = document.documentElement;
	if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
	var wished = locale ? [locale] : navigator.languages || [navigator.language];
	var spoken = 'zh-CN';
	for (var at = wished.length - 1; at >= 0; at -= 1) {
		if (/^(zh|en)\b/i.test(wished[at])) spoken = /^en/i.test(wished[at]) ? 'en' : 'zh-CN';
	}
	root.lang = spoken;

	// The offline copy opens at once: what is drawn while a first visit loads would only flash.
	if (navigator.serviceWorker && navigator.serviceWorker.controller)
		root.setAttribute('data-kept', '');

	// Words stand here and not in the catalogue: a browser that shows them could not load that.
	var tooOld = [
		[
			'zh-CN',
			'这个浏览器版本太旧',
			'巡访需要 Chrome、Edge 103，Firefox 115，Safari（iOS）16 或更新的版本。请更新浏览器或系统，或换一个浏览器打开本页。已存在本机的数据没有改动。'
		],
		[
			'en',
			'This browser is too old',
			'Rounds needs Chrome or Edge 103, Firefox 115, Safari (iOS) 16 or newer. Update the browser or the system, or open this page in another browser. Nothing kept on this device was changed.'
		]
	];
	var notStarted = [
		[
			'zh-CN',
			'巡访没有打开',
			'请刷新本页。如果还是这样，请更新浏览器，或换一个浏览器。已存在本机的数据没有改动。'
		],
		[
			'en',
			'Rounds did not open',
			'Load this page again. If it stays so, update the browser or use another one. Nothing kept on this device was changed.'
		]
	];

	// Chromium has AbortSignal.timeout from 103, Safari from 16. Firefox had it before it could start a worker from a
	// module; toSorted came right after that, in 115.
	var isFirefox = 'mozInnerScreenX' in window;
	var isOld =
		!('noModule' in document.createElement('script')) ||
		typeof AbortSignal === 'undefined' ||
		!AbortSignal.timeout ||
		(isFirefox && !Array.prototype.toSorted);

	function say(pages) {
		var body = document.body;
		while (body.firstChild) body.removeChild(body.firstChild);
		for (var index = 0; index < pages.length; index += 1) {
			var part = document.createElement('main');
			part.lang = pages[index][0];
			part.style.cssText = 'max-width: 28em; margin: 2em auto; padding: 0 1em; line-height: 1.6';
			var title = document.createElement('h1');
			title.style.cssText = 'font-size: 1.25em; font-weight: bold';
			var text = document.createElement('p');
			title.appendChild(document.createTextNode(pages[index][1]));
			text.appendChild(document.createTextNode(pages[index][2]));
			part.appendChild(title);
			part.appendChild(text);
			body.appendChild(part);
		}
	}

	if (isOld) {
		document.addEventListener('DOMContentLoaded', function () {
			say(tooOld);
		});
		return;
	}

	// A script that could not be read or run left nothing on the screen: no screen stays empty without a word.
	var patience = 4000;
	var waits = false;
	function failed() {
		if (waits || document.querySelector('h1')) return;
		waits = true;
		setTimeout(function () {
			waits = false;
			if (!document.querySelector('h1')) say(notStarted);
		}, patience);
	}
	window.addEventListener('error', failed, true);
	window.addEventListener('unhandledrejection', failed);
})();
