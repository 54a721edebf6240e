import { parseDocumentId } from '#lib/store/document-id.ts';
import { UndoStack } from '#lib/store/table/undo.ts';
import type { TerritoryDocuments } from './territory-documents.ts';

/** An undo stack over all documents of a territory, those opened later too; `stop` ends it. */
export function watchActs({ all, id }: TerritoryDocuments): { undo: UndoStack; stop: () => void } {
	const undo = new UndoStack();
	const stops = new Map<string, () => void>();
	const watch = (documentId: string) => {
		const address = parseDocumentId(documentId);
		if (!address || address.kind === 'local' || address.territoryId !== id) return;
		const open = all.opened().find((one) => one.id === documentId);
		if (open && !stops.has(documentId)) stops.set(documentId, undo.watch(open.doc));
	};
	const forget = (documentId: string) => {
		stops.get(documentId)?.();
		stops.delete(documentId);
	};
	for (const open of all.opened()) watch(open.id);
	const offOpened = all.onOpened(watch);
	const offClosed = all.onClosed(forget);
	return {
		undo,
		stop: () => {
			offOpened();
			offClosed();
			for (const documentId of [...stops.keys()]) forget(documentId);
		}
	};
}
