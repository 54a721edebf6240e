import type * as Y from 'yjs';
import type { Product, ProductInput } from '#lib/domain/archive/product.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { baseTables } from './tables.ts';

const table = baseTables.products;

/** Every product of a base document, those in the recycle bin included. */
export const readProducts = (base: Y.Doc): Reading<Product> => readTable(base, table);

/** Adds a product under its fresh id. */
export const addProduct = (base: Y.Doc, record: ProductInput, act: Act): Checked<Product> =>
	addRecord(base, { table, record, act });

/** Changes the named fields of a product. */
export const editProduct = (base: Y.Doc, edit: Edit<Product>, act: Act): Checked<Product> =>
	editRecord(base, { table, edit, act });

/** Puts a product into the recycle bin as of a day; nothing that names it changes. */
export const deleteProduct = (
	base: Y.Doc,
	deletion: { id: string; on: Day },
	act: Act
): Checked<Product> =>
	editProduct(base, { id: deletion.id, fields: { deletedOn: deletion.on } }, act);

/** Takes a product back out of the recycle bin. */
export const restoreProduct = (base: Y.Doc, { id }: { id: string }, act: Act): Checked<Product> =>
	editProduct(base, { id, fields: { deletedOn: null } }, act);
