import { attempt } from '#lib/state/live/attempt.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { JobResult } from '#lib/worker/protocol.ts';
import { run } from '#lib/worker/run.ts';

type Read = JobResult<'previewTravel'>;
/** What a file of travel times says, before it is used. */
export type TravelPreview = Extract<Read, { ok: true }>['value'];

/** A file of travel times on its way into the territory: read, looked at, then used or left. */
export class TravelImport {
	preview = $state.raw<TravelPreview | null>(null);
	problem = $state.raw<Extract<Read, { ok: false }>['problem'] | null>(null);
	failed = $state(false);
	busy = $state(false);
	fileName = $state('');
	readonly #workspace: Workspace;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
	}

	readFile(file: File): Promise<void> {
		this.fileName = file.name;
		return this.#read({ from: 'file', file, encoding: null });
	}

	readText(text: string): Promise<void> {
		this.fileName = '';
		return this.#read({ from: 'text', text });
	}

	/** Writes what was previewed. */
	use(): void {
		if (!this.preview) return;
		const { placeIds, minutes } = this.preview;
		const result = this.#workspace.travel.use({
			placeIds: [...placeIds],
			minutes: minutes.map((row) => [...row]),
			fileName: this.fileName
		});
		if (result.ok) this.leave();
	}

	leave(): void {
		this.preview = this.problem = null;
		this.failed = false;
		this.fileName = '';
	}

	async #read(source: Parameters<typeof run<'previewTravel'>>[1]['source']): Promise<void> {
		this.preview = this.problem = null;
		this.failed = false;
		this.busy = true;
		const places = [...this.#workspace.customers.accounts.values()].map(
			({ id, name, alias, code }) => ({ id, names: [name, alias, code] })
		);
		const read = await attempt(() => run('previewTravel', { source, places }));
		this.failed = !read.ok;
		if (read.ok && read.value.ok) this.preview = read.value.value;
		else if (read.ok && !read.value.ok) this.problem = read.value.problem;
		this.busy = false;
	}
}
