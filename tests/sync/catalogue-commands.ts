import {
	addProduct,
	deleteProduct,
	editProduct,
	readProducts,
	restoreProduct
} from '#lib/store/products.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { addZone, deleteZone, editZone, readZones, restoreZone } from '#lib/store/zones.ts';
import { storedProduct } from '#tests/fixtures/stored-customers.ts';
import { storedZone } from '#tests/fixtures/stored-records.ts';
import { base, binned, dayOf, idOf, type Hand } from './hand.ts';

/** What the app can do to products and zones. */
export const catalogueCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void>
> = {
	addProduct: (hand, act) =>
		void addProduct(base(hand), storedProduct({ id: hand.replica.freshId() }), act),
	editProduct: (hand, act) => {
		const id = idOf(readProducts(base(hand)), hand.dice);
		editProduct(base(hand), { id, fields: { name: act.id } }, act);
	},
	deleteProduct: (hand, act) => {
		const id = idOf(readProducts(base(hand)), hand.dice);
		deleteProduct(base(hand), { id, on: dayOf(hand.dice) }, act);
	},
	restoreProduct: (hand, act) =>
		void restoreProduct(base(hand), { id: binned(readProducts(base(hand))) }, act),
	addZone: (hand, act) => void addZone(base(hand), storedZone({ id: hand.replica.freshId() }), act),
	editZone: (hand, act) => {
		const id = idOf(readZones(base(hand)), hand.dice);
		editZone(base(hand), { id, fields: { name: act.id } }, act);
	},
	deleteZone: (hand, act) => {
		const id = idOf(readZones(base(hand)), hand.dice);
		deleteZone(base(hand), { id, on: dayOf(hand.dice) }, act);
	},
	restoreZone: (hand, act) =>
		void restoreZone(base(hand), { id: binned(readZones(base(hand))) }, act)
};
