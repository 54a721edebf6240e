import type { BrowserContext, Page } from '@playwright/test';

/** What a person does with the sheet, or the browser in its place. */
type Decision = 'take' | 'close' | 'refuse';

interface Sheet {
	decision: Decision;
	taken: File[];
}

declare global {
	interface Window {
		shareSheet: Sheet;
	}
}

/**
 * Stands for the system's share sheet, which no headless browser has. Like Chromium it opens at a tap only and hands over
 * only kinds of files it knows (third_party/blink/renderer/modules/webshare/FILE_TYPES.md), whatever `canShare` says.
 */
export const offerShareSheet = (context: BrowserContext) =>
	context.addInitScript(() => {
		const sheet: Sheet = { decision: 'take', taken: [] };
		window.shareSheet = sheet;
		const isKnown = ({ name, type }: File) =>
			(name.endsWith('.txt') && type === 'text/plain') ||
			(name.endsWith('.csv') && type === 'text/csv') ||
			(name.endsWith('.pdf') && type === 'application/pdf');
		Navigator.prototype.canShare = (data) => (data?.files ?? []).length > 0;
		Navigator.prototype.share = async (data) => {
			const files = data?.files ?? [];
			const isRefused = sheet.decision === 'refuse' || !files.every(isKnown);
			if (isRefused || !navigator.userActivation.isActive)
				throw new DOMException('Permission denied', 'NotAllowedError');
			if (sheet.decision === 'close') throw new DOMException('Share canceled', 'AbortError');
			sheet.taken.push(...files);
		};
	});

/** From now on this is what becomes of a sheet. */
export const decideSheet = (page: Page, decision: Decision) =>
	page.evaluate((wanted) => {
		window.shareSheet.decision = wanted;
	}, decision);

/** The files that an app took from the sheet since the page was opened. */
export const takenFiles = async (page: Page) => {
	const taken = await page.evaluate(() =>
		Promise.all(
			window.shareSheet.taken.map(async (file) => ({
				name: file.name,
				bytes: [...new Uint8Array(await file.arrayBuffer())]
			}))
		)
	);
	return taken.map(({ name, bytes }) => ({
		name,
		mimeType: 'text/plain',
		buffer: Buffer.from(bytes)
	}));
};
