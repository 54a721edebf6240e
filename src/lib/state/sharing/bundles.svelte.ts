import { downloadBytes } from '#lib/state/files/download.ts';
import { attempt } from '#lib/state/live/attempt.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { readAcknowledgements } from '#lib/store/local.ts';
import { FrameCollector, framesOf } from '#lib/sync/bundle/frames.ts';
import { makeBundle } from '#lib/sync/bundle/make-bundle.ts';
import { isReadableBy, newsOf, type DocumentNews } from '#lib/sync/bundle/news.ts';
import { memberAt } from '#lib/sync/session/introducer.ts';
import { keyForBundle } from './bundle-keys.ts';
import { openChanges, type BundleProblem, type ProvedBundle } from './bundle-opening.ts';
import { readerOf, takeBundle, type Taken } from './bundle-taking.ts';
import { Holdings } from './holdings.ts';
import { sharedDocuments } from './sharing.svelte.ts';

export type { BundleProblem };

/** What one member is known to hold. */
export interface Receiver {
	memberId: string;
	name: string;
	/** Changes the member is not known to hold; null when the member never acknowledged anything. */
	unsent: number | null;
	/** When it acknowledged last, ISO 8601. */
	heardAt: string | null;
}

/** What a bundle would bring, before it is taken. */
export interface BundlePreview {
	from: string;
	/** ISO 8601, by the sender's clock. */
	madeAt: string;
	tables: readonly { root: string; added: number; changed: number }[];
	incomplete: number;
	damaged: number;
	/** True when this device holds all of it already. */
	isKnown: boolean;
}

/** A bundle on its way out. */
export interface OutgoingBundle {
	/** The member it is for; null for any. */
	memberId: string | null;
	bytes: Uint8Array;
	/** Null when it does not fit into QR codes. */
	frames: readonly string[] | null;
}

/** Carrying changes without a connection: what is still unsent, what a bundle brings, and taking it in. */
export class Bundles {
	busy = $state<'making' | 'reading' | 'taking' | null>(null);
	problem = $state<BundleProblem | null>(null);
	preview = $state.raw<BundlePreview | null>(null);
	/** What came of the bundle that was taken last. */
	taken = $state.raw<Taken | null>(null);
	/** Frames read of those there are, while scanning. */
	collected = $state.raw<{ seen: number; of: number } | null>(null);
	readonly #workspace: Workspace;
	readonly #holdings: Holdings;
	#standings = $state.raw<ReadonlyMap<string, Pick<Receiver, 'unsent' | 'heardAt'>> | null>(null);
	#collector = new FrameCollector();
	#open: ProvedBundle | null = null;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.#holdings = new Holdings(workspace.documents);
	}

	/** The other members, as far as it is known what each holds. */
	readonly receivers: readonly Receiver[] = $derived.by(() =>
		this.#others.map(({ id, name }) => ({
			memberId: id,
			name,
			...(this.#standings?.get(id) ?? { unsent: null, heardAt: null })
		}))
	);

	/** Whether it was found out yet what each holds. */
	get isReviewed(): boolean {
		return this.#standings !== null;
	}

	get #others() {
		const { members, selfId } = this.#workspace;
		return members.filter(({ id }) => id !== selfId);
	}

	/** Looks again whenever a device tells what it holds, until the returned function is called. */
	watch(): () => void {
		const { local } = this.#workspace.documents.all;
		let known = readAcknowledgements(local);
		const look = () => {
			const told = readAcknowledgements(local);
			if (told === known) return;
			known = told;
			void this.review();
		};
		local.on('update', look);
		void this.review();
		return () => local.off('update', look);
	}

	/** Looks again at who holds what. */
	async review(): Promise<void> {
		const standings = await Promise.all(
			this.#others.map(async ({ id }) => {
				const unsent = await this.#holdings.unsentTo(id);
				return [id, { unsent, heardAt: this.#holdings.lastHeard(id) }] as const;
			})
		);
		this.#standings = new Map(standings);
	}

	/** Makes a bundle of what a member is not known to hold; of everything where `memberId` is null. */
	async make(memberId: string | null, isCompact: boolean): Promise<OutgoingBundle | null> {
		const { membership, documents } = this.#workspace;
		const { identity, known } = membership;
		if (!identity) {
			this.problem = 'notInvited';
			return null;
		}
		return this.#work('making', async () => {
			const { source, key } = await keyForBundle(membership, memberId);
			const { bytes } = await makeBundle({
				identity,
				territoryId: known.id,
				documents: sharedDocuments(documents),
				source,
				key,
				held: (id) => (memberId === null ? null : this.#holdings.heldBy(memberId, id)),
				isCompact,
				seed: '',
				at: Date.now()
			});
			return { memberId, bytes, frames: isCompact ? framesOf(bytes) : null };
		});
	}

	/** Hands a bundle to the browser's downloads. */
	save(bundle: OutgoingBundle, name: string): void {
		downloadBytes({ bytes: bundle.bytes, name, type: 'application/octet-stream' });
		this.noteSent(bundle);
	}

	/** Notes that a bundle has left: its receiver is told by it what this device holds. */
	noteSent({ memberId }: OutgoingBundle): void {
		if (memberId !== null) this.#holdings.tell(memberId);
	}

	/** Reads a file and says what it would bring; nothing is taken yet. */
	async readFile(file: Blob): Promise<void> {
		await this.read(new Uint8Array(await file.arrayBuffer()));
	}

	/** Takes the text of a scanned code; true once the last of its bundle was read. */
	async scan(text: string): Promise<boolean> {
		if (!this.#collector.take(text)) {
			this.problem = 'notABundle';
			return false;
		}
		this.problem = null;
		const { seen, count: of, bytes } = this.#collector;
		this.collected = { seen, of };
		if (!bytes) return false;
		await this.read(bytes);
		return true;
	}

	/** Begins another reading. */
	discard(): void {
		this.#open = null;
		this.preview = null;
		this.problem = null;
		this.taken = null;
		this.collected = null;
		this.#collector = new FrameCollector();
	}

	/** Opens a bundle and says what it would bring. */
	async read(bytes: Uint8Array): Promise<void> {
		this.discard();
		await this.#work('reading', async () => {
			const { membership, documents } = this.#workspace;
			const opened = await openChanges(bytes, membership);
			if (!opened.ok) {
				this.problem = opened.reason;
				return;
			}
			const shared = sharedDocuments(documents);
			const { read, sender } = opened.value;
			const between = { reader: readerOf(this.#workspace), sender: memberAt(sender) };
			const news: DocumentNews[] = [];
			for (const document of read.documents) {
				if (document.update.length === 0 || !shared.mayReceive(document.id)) continue;
				if (!isReadableBy(document, between)) continue;
				const found = newsOf(await shared.open(document.id), document);
				if (found) news.push(found);
			}
			this.#open = opened.value;
			this.preview = previewOf(news, { from: sender.name, at: read.madeAt });
		});
	}

	/** Takes the bundle that was looked at in, through the same gate as any peer's changes. */
	async take(): Promise<void> {
		const open = this.#open;
		if (!open) return;
		await this.#work('taking', async () => {
			this.taken = await takeBundle(open, this.#workspace);
			this.preview = null;
			this.#open = null;
			await this.review();
		});
	}

	async #work<T>(what: 'making' | 'reading' | 'taking', job: () => Promise<T>): Promise<T | null> {
		this.busy = what;
		const attempted = await attempt(job);
		this.busy = null;
		if (attempted.ok) return attempted.value;
		// A document that does not open, or a browser without the means: nothing was lost by it.
		this.problem = 'failed';
		return null;
	}
}

function previewOf(
	news: readonly DocumentNews[],
	about: { from: string; at: number }
): BundlePreview {
	const tables = new Map<string, { root: string; added: number; changed: number }>();
	for (const { root, added, changed } of news.flatMap(({ tables: its }) => its)) {
		const sum = tables.get(root) ?? { root, added: 0, changed: 0 };
		tables.set(root, { root, added: sum.added + added, changed: sum.changed + changed });
	}
	return {
		from: about.from,
		madeAt: new Date(about.at).toISOString(),
		tables: [...tables.values()],
		incomplete: news.filter(({ isIncomplete }) => isIncomplete).length,
		damaged: news.filter(({ isDamaged }) => isDamaged).length,
		isKnown: news.length === 0
	};
}
