import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const routes = fileURLToPath(new URL('../../../src/routes', import.meta.url));

/**
 * Every address of the app below its base, such as `week/`, drawn from the folders of src/routes; the first
 * screen is the empty string.
 */
export const addresses = readdirSync(routes, { recursive: true })
	.map((file) => String(file).replaceAll('\\', '/'))
	.filter((file) => /(^|\/)\+page\.svelte$/.test(file))
	.map((file) => file.replace(/\+page\.svelte$/, '').replace(/\([^)]+\)\//g, ''))
	.sort();

/** A name for files: `customers/doctor/?id=7` becomes `customers-doctor`. */
export const addressName = (address) =>
	address.replace(/\?.*$/, '').replace(/\/$/, '').replaceAll('/', '-') || 'start';

/**
 * The addresses with a query where screens link to one, so that a detail screen shows a real record: `home` is
 * the first screen's full address, `page` one that holds a territory.
 */
export async function addressesWithRecords({ page, home }) {
	const base = new URL(home).pathname;
	// The first screen leads on to Today.
	const screens = addresses.filter((address) => address !== '');
	const found = new Map(screens.map((address) => [address, address]));
	for (const address of screens) {
		await page.goto(new URL(address, home).href);
		await page.locator('h1').first().waitFor();
		const links = await page
			.locator('a[href*="?"]')
			.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
		for (const link of links) {
			const { pathname, search } = new URL(link, page.url());
			const target = pathname.slice(base.length);
			// The act in every header opens a sheet over the screen, which would hide it.
			if (search.includes('record=')) continue;
			if (found.get(target) === target) found.set(target, target + search);
		}
	}
	return [...found.values()];
}
