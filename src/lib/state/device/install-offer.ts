/** How this browser lets a person keep the app. */
export type InstallOffer =
	/** It runs as an installed app already. */
	| { kind: 'installed' }
	/** The browser can ask: call `install()`. */
	| { kind: 'prompt' }
	/** By hand, in the browser's own menu. */
	| { kind: 'by-hand'; menu: 'ios-share' | 'mac-file' | 'android-menu' }
	/** Another app's browser, which promises to keep nothing: open the page in the phone's own first. */
	| { kind: 'open-in-browser'; within: HostApp }
	/** This browser installs nothing; a bookmark works. */
	| { kind: 'bookmark' };

/** An app that shows pages in a browser of its own and may clear what they keep. */
export type HostApp = (typeof builtIn)[number][0];

/** What is known of the browser. */
export interface BrowserFacts {
	readonly userAgent: string;
	/** True in a window of its own, without an address bar. */
	readonly standalone: boolean;
	readonly touchPoints: number;
	/** True when the browser handed us its install question. */
	readonly canPrompt: boolean;
}

// By what each says of itself in its user agent; WeCom calls itself WeChat too, so it stands first.
const builtIn = [
	['wecom', /wxwork/i],
	['wechat', /MicroMessenger/i],
	['dingtalk', /DingTalk/i],
	['feishu', /Lark|Feishu/i],
	['alipay', /AlipayClient/i],
	['baidu', /baiduboxapp|baiduboxlite/i],
	['uc', /\bUCBrowser\/|\bUCWEB/i],
	['qq', /\bQQ\//i]
] as const;

/** The app whose browser shows the page; null in a browser that stands for itself. */
export const hostApp = (userAgent: string): HostApp | null =>
	builtIn.find(([, sign]) => sign.test(userAgent))?.[0] ?? null;

/** The one way to offer installation that fits this browser. */
export function installOffer(browser: BrowserFacts): InstallOffer {
	const { userAgent, standalone, touchPoints, canPrompt } = browser;
	if (standalone) return { kind: 'installed' };
	const within = hostApp(userAgent);
	if (within) return { kind: 'open-in-browser', within };
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
