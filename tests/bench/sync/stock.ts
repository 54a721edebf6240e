import type { Page } from '@playwright/test';
import type { Stand } from '#tests/e2e/link/support/stand.ts';

/** What stock y-webrtc brought over within the time it was given. */
export interface StockFigures {
	documents: number;
	whole: number;
	/** Until the last document that arrived was whole. */
	milliseconds: number;
}

/** Shares the documents by y-webrtc alone and watches what arrives on a fresh device within `patienceMilliseconds`. */
export async function stockFigures(ask: {
	stand: Stand;
	documents: ReadonlyMap<string, string>;
	patienceMilliseconds: number;
}): Promise<StockFigures> {
	const { stand, documents, patienceMilliseconds } = ask;
	const [rep, fresh] = [await stockPage(stand), await stockPage(stand)];
	for (const [id, update] of documents)
		await rep.evaluate((parts) => window.stockPage.load(parts.id, parts.update), { id, update });
	const lengths = await rep.evaluate(() => window.stockPage.lengths());
	const start = { ids: [...documents.keys()], signaling: stand.rendezvousUrl };
	for (const page of [rep, fresh])
		await page.evaluate((parts) => window.stockPage.start(parts), start);
	const began = Date.now();
	let [whole, last] = [0, began];
	while (whole < documents.size && Date.now() - began < patienceMilliseconds) {
		const now = await fresh.evaluate((all) => window.stockPage.whole(all), lengths);
		if (now > whole) [whole, last] = [now, Date.now()];
		await fresh.waitForTimeout(50);
	}
	await Promise.all([rep.context().close(), fresh.context().close()]);
	return { documents: documents.size, whole, milliseconds: last - began };
}

async function stockPage(stand: Stand): Promise<Page> {
	const page = await stand.tab(await stand.device());
	await page.goto(new URL('stock.html', page.url()).href);
	await page.waitForFunction(() => 'stockPage' in window);
	return page;
}
