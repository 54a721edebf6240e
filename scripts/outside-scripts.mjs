import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { packFiles } from './packed-files.mjs';

/** Where the script lies that starts the app, below the site's base; the service worker keeps it too. */
export const startFile = '_app/start.js';

const policyTag = /\s*<meta http-equiv="content-security-policy"[^>]*>/;
const inlineScript = /<script>([\s\S]*?)<\/script>/g;

/**
 * Moves the script that Kit writes into every page into one file and the content security policy before everything it
 * can rule, without the script's hash: afterwards no page allows a script that is not a file of the site.
 */
export function moveScriptsOutside({ folder, base }) {
	const scripts = new Set();
	for (const name of readdirSync(folder, { recursive: true })) {
		if (!name.endsWith('.html')) continue;
		const file = `${folder}/${name}`;
		const page = readFileSync(file, 'utf8');
		const policy = policyTag.exec(page)?.[0];
		if (!policy) throw new Error(`${name} has no content security policy`);
		const moved = page
			.replace(policyTag, '')
			.replace(inlineScript, (_, script) => {
				scripts.add(script);
				return `<script src="${base}/${startFile}"></script>`;
			})
			.replace(
				'<head>',
				() => `<head>${policy.replace(/(script-src[^;]*?) 'sha256-[^']+'/, '$1')}`
			);
		writeFileSync(file, moved);
	}
	// One file can stand for the script of every page only while they are alike.
	if (scripts.size !== 1) throw new Error(`the pages have ${scripts.size} different scripts`);
	writeFileSync(`${folder}/${startFile}`, [...scripts][0]);
}

/** The adapter, after whose work no page has an inline script and every file lies there packed too. */
export const withoutInlineScripts = (adapter, { folder, base }) => ({
	...adapter,
	adapt: async (builder) => {
		await adapter.adapt(builder);
		moveScriptsOutside({ folder, base });
		packFiles(folder);
	}
});
