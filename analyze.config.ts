import base from './vite.config.ts';
import { writeFileSync } from 'node:fs';
import { defineConfig, mergeConfig } from 'vite';
export default mergeConfig(
	base as never,
	defineConfig({
		plugins: [
			{
				name: 'an',
				generateBundle(o, bundle) {
					if (!String(o.dir).includes('client')) return;
					const out = [];
					for (const c of Object.values(bundle))
						if (c.type === 'chunk')
							out.push({
								file: c.fileName,
								imports: c.imports,
								dyn: c.dynamicImports,
								size: c.code.length,
								modules: Object.entries(c.modules)
									.map(([id, m]) => [
										id.replace(process.cwd() + '/', ''),
										(m as any).renderedLength
									])
									.sort((a, b) => (b[1] as number) - (a[1] as number))
							});
					writeFileSync('/tmp/chunks.json', JSON.stringify(out));
				}
			}
		]
	}) as never
);
