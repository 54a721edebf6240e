// Draws the mark and renders every icon of the manifest from it into static/icons.
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.mjs';
import { root } from './run.mjs';

const folder = `${root}/static/icons`;
const jade = '#0a6a4f';
const paper = '#fffefb';

const center = 256;
const radius = 146;
const at = (degrees) => {
	const angle = (degrees * Math.PI) / 180;
	return [center + radius * Math.cos(angle), center + radius * Math.sin(angle)].map((x) =>
		Math.round(x)
	);
};

// A round: three stops on the way, and the way comes home through a tick.
const start = at(-12);
const end = at(-62);
const stops = [90, 180].map(at);

const mark = ({ ink, ground }) => `
	<g fill="none" stroke="${ink}" stroke-width="38" stroke-linecap="round" stroke-linejoin="round">
		<path d="M${start} A${radius} ${radius} 0 1 1 ${end}"/>
		<path d="M196 262 L246 312 L392 142"/>
	</g>
	${stops.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="35" fill="${ground}" stroke="${ink}" stroke-width="20"/>`).join('')}`;

const svg = ({
	ground,
	corner = 0,
	scale = 1,
	inner
}) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
	${ground ? `<rect width="512" height="512" rx="${corner}" fill="${ground}"/>` : ''}
	<g transform="translate(${256 * (1 - scale)} ${256 * (1 - scale)}) scale(${scale})">${inner}</g>
</svg>
`;

const coloured = mark({ ink: paper, ground: jade });
const rounded = svg({ ground: jade, corner: 112, inner: coloured });
// Launchers cut a maskable icon to a circle of 80 %.
const fullBleed = svg({ ground: jade, scale: 0.86, inner: coloured });
const monochrome = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
	<mask id="ink">${mark({ ink: '#fff', ground: '#000' })}</mask>
	<rect width="512" height="512" mask="url(#ink)"/>
</svg>
`;

const pictures = [
	{ name: 'icon-192', pixels: 192, source: rounded },
	{ name: 'icon-512', pixels: 512, source: rounded },
	{ name: 'maskable-512', pixels: 512, source: fullBleed },
	{ name: 'monochrome-512', pixels: 512, source: monochrome },
	{ name: 'apple-touch-icon', pixels: 180, source: fullBleed }
];

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/icon.svg`, rounded.replace(/\n\s*/g, ''));

const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox']
});
const page = await browser.newPage();
for (const { name, pixels, source } of pictures) {
	await page.setViewportSize({ width: pixels, height: pixels });
	await page.setContent(`<style>*{margin:0}svg{display:block}</style>${source}`);
	await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true });
}
await browser.close();
