import { describe, expect, it } from 'vitest';
import { hostApp, installOffer } from './install-offer.ts';

const iPhone =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const safari =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
const android =
	'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const offer = (userAgent: string, facts: { standalone?: boolean; touch?: number; ask?: boolean }) =>
	installOffer({
		userAgent,
		standalone: facts.standalone ?? false,
		touchPoints: facts.touch ?? 0,
		canPrompt: facts.ask ?? false
	});

describe('the way to keep the app', () => {
	it('is none once it is installed, whatever the browser', () => {
		expect(offer(iPhone, { standalone: true })).toEqual({ kind: 'installed' });
		expect(offer(android, { standalone: true, ask: true })).toEqual({ kind: 'installed' });
	});

	it('leads out of a built-in browser first, even where that one could ask', () => {
		const wechat = `${android} XWEB/1260059 MMWEBSDK/20240404 MicroMessenger/8.0.49`;
		expect(offer(wechat, { ask: true })).toEqual({ kind: 'open-in-browser', within: 'wechat' });
		expect(offer(`${iPhone} MicroMessenger/8.0.53`, { touch: 5 })).toEqual({
			kind: 'open-in-browser',
			within: 'wechat'
		});
		expect(offer(`${android} AliApp(DingTalk/7.6.0)`, {})).toEqual({
			kind: 'open-in-browser',
			within: 'dingtalk'
		});
		expect(offer(`${android} MQQBrowser/6.2 QQ/9.0.8`, {})).toEqual({
			kind: 'open-in-browser',
			within: 'qq'
		});
	});

	it.each([
		['wecom', 'wxwork/4.1.30 MicroMessenger/7.0.1 Language/zh'],
		['alipay', 'AlipayClient/10.6.20.8000 Language/zh-Hans'],
		['baidu', 'baiduboxapp/13.60.0.10 (Baidu; P1 14)'],
		['uc', 'UCBrowser/17.1.4.1364'],
		['feishu', 'Lark/7.20.5 Feishu/7.20.5']
	])('leads out of %s', (within, words) => {
		expect(offer(`${android} ${words}`, { ask: true })).toEqual({
			kind: 'open-in-browser',
			within
		});
	});

	it('takes a phone’s own browser for none of those apps', () => {
		for (const userAgent of [iPhone, safari, android, firefox])
			expect(hostApp(userAgent)).toBeNull();
	});

	it('is the browser’s own question where it has one', () => {
		expect(offer(android, { ask: true })).toEqual({ kind: 'prompt' });
	});

	it('is the share menu on an iPhone, and on an iPad that calls itself a Mac', () => {
		expect(offer(iPhone, { touch: 5 })).toEqual({ kind: 'by-hand', menu: 'ios-share' });
		expect(offer(safari, { touch: 5 })).toEqual({ kind: 'by-hand', menu: 'ios-share' });
	});

	it('is the file menu in Safari on a Mac and the browser menu on Android', () => {
		expect(offer(safari, {})).toEqual({ kind: 'by-hand', menu: 'mac-file' });
		expect(offer(android, { touch: 5 })).toEqual({ kind: 'by-hand', menu: 'android-menu' });
	});

	it('is a bookmark where nothing can be installed', () => {
		expect(offer(firefox, {})).toEqual({ kind: 'bookmark' });
	});
});
