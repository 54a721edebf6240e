import { catalogues } from '#lib/i18n/testing/catalogues.ts';
import { serveLan } from '../../scripts/lan-server.mjs';
import { lanAddresses } from '../../scripts/lan-certificate.mjs';
import { buildFolder } from '../../scripts/site.mjs';
import { serveSite } from '../../scripts/static-server.mjs';
import { locales, prefer } from './support/app.mjs';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { repAndSupervisor } from './support/people.ts';

test.use({ ignoreHTTPSErrors: true });

const [host = ''] = lanAddresses();

for (const locale of locales)
	test(`at an address that is not secure the first screen says so and what to do, in ${locale}`, async ({
		context,
		noThirdParty
	}) => {
		const { server } = await serveSite({ folder: buildFolder, base: '', port: 0, host: '0.0.0.0' });
		const address = `http://${host}:${(server.address() as { port: number }).port}`;
		noThirdParty.allow(address);
		await prefer(context, { locale, theme: 'light' });
		const page = await context.newPage();
		const { shell, welcome, common } = catalogues[locale];
		for (const path of ['', 'join/#an-invite']) {
			await page.goto(`${address}/${path}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(shell.insecure.title);
			await expect(page.getByText(shell.insecure.toDo)).toBeVisible();
			await expect(page.getByRole('button', { name: welcome.sample })).toHaveCount(0);
			await expect(page.getByRole('link', { name: shell.insecure.act })).toHaveAttribute(
				'href',
				`${address.replace('http:', 'https:')}/${path}`
			);
		}
		await expectAccessible(page, 'an address that is not secure');
		const other = locale === 'en' ? ('zh-CN' as const) : ('en' as const);
		await page.getByRole('radio', { name: common.languages[other] }).check({ force: true });
		await expect(page.getByText(catalogues[other].shell.insecure.toDo)).toBeVisible();
		server.closeAllConnections();
		server.close();
	});

test('two phones in the network of one computer share a territory over https', async ({
	context,
	newProfile,
	noThirdParty
}) => {
	const lan = await serveLan({ folder: buildFolder, base: '', port: 0 });
	const [home = ''] = lan.addresses;
	const [meetingPoint = ''] = lan.meetingPoints;
	for (const address of [home, home.replace('https:', 'http:'), meetingPoint])
		noThirdParty.allow(address);

	// Who typed http:// comes to the same place.
	const first = await context.newPage();
	await first.goto(home.replace('https:', 'http:'));
	expect(first.url()).toBe(home);
	await first.close();

	const rendezvous = { address: meetingPoint };
	const { rep, supervisor } = await repAndSupervisor({ context, newProfile, rendezvous, home });
	expect(await supervisor.evaluate(() => isSecureContext)).toBe(true);
	await rep.close();
	lan.stop();
});
