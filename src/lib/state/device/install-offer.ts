/** How this browser lets a person keep the app. */
export type InstallOffer =
	/** It runs as an installed app already. */
	| { kind: 'installed' }
	/** The browser can ask: call `install()`. */
	| { kind: 'prompt' }
	/** By hand, in the browser's own menu. */
	| { kind: 'by-hand'; menu: 'ios-share' | 'mac-file' | 'android-menu' }
	/** An app's built-in browser keeps nothing: open the page in a real one first. */
	| { kind: 'open-in-browser'; within: 'wechat' | 'dingtalk' | 'feishu' | 'qq' }
	/** This browser installs nothing; a bookmark works. */
	| { kind: 'bookmark' };

/** What is known of the browser. */
export interface BrowserFacts {
	readonly userAgent: string;
	/** True in a window of its own, without an address bar. */
	readonly standalone: boolean;
	readonly touchPoints: number;
	/** True when the browser handed us its install question. */
	readonly canPrompt: boolean;
}

const builtIn = [
	['wechat', /MicroMessenger/i],
	['dingtalk', /DingTalk/i],
	['feishu', /Lark|Feishu/i],
	['qq', /\bQQ\//i]
] as const;

/** The one way to offer installation that fits this browser. */
export function installOffer(browser: BrowserFacts): InstallOffer {
	const { userAgent, standalone, touchPoints, canPrompt } = browser;
	if (standalone) return { kind: 'installed' };
	const host = builtIn.find(([, sign]) => sign.test(userAgent));
	if (host) return { kind: 'open-in-browser', within: host[0] };
	if (canPrompt) return { kind: 'prompt' };
	// An iPad calls itself a Macintosh; only the fingers tell.
	const isMac = /Macintosh/.test(userAgent);
	if (/iPhone|iPad|iPod/.test(userAgent) || (isMac && touchPoints > 1))
		return { kind: 'by-hand', menu: 'ios-share' };
	if (isMac && /Version\/[\d.]+ Safari/.test(userAgent))
		return { kind: 'by-hand', menu: 'mac-file' };
	if (/Android/.test(userAgent)) return { kind: 'by-hand', menu: 'android-menu' };
	return { kind: 'bookmark' };
}
