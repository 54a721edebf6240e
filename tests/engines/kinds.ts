import type { RawEngine } from './driver.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

/** An engine that scripts/engines.mjs found or installed, by the paths it needs. */
export type Engine = { readonly name: string } & (
	| { readonly kind: 'chromium' | 'firefox'; readonly path: string }
	| {
			readonly kind: 'webkit';
			readonly driver: string;
			readonly browser: string;
			readonly screen: string;
	  }
);

/** Starts an engine by its kind. */
export function startEngine(engine: Engine): Promise<RawEngine> {
	switch (engine.kind) {
		case 'chromium':
			return startChromium(engine.path);
		case 'firefox':
			return startFirefox(engine.path);
		case 'webkit':
			return startWebKit(engine);
	}
}
