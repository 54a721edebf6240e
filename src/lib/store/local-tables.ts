import {
	acknowledgementSchema,
	backupSchema,
	draftSchema,
	erasureSchema,
	knownDocumentSchema,
	knownTerritorySchema,
	meetingSchema,
	preferenceSchema,
	quarantinedSchema,
	rejectionSchema,
	seenDeviceSchema
} from './local-record.ts';
import { cellTable, factTable } from './table/table.ts';

const first = { version: 1, upgrades: {} };

/** `local`: cells throughout, because the tabs of one browser are several writers too. */
export const localTables = {
	preferences: cellTable({
		root: 'preferences',
		schema: preferenceSchema,
		...first,
		keyOf: ({ key }) => key
	}),
	drafts: cellTable({ root: 'drafts', schema: draftSchema, ...first, keyOf: ({ key }) => key }),
	knownTerritories: cellTable({
		root: 'knownTerritories',
		schema: knownTerritorySchema,
		...first,
		keyOf: ({ id }) => id
	}),
	erasures: cellTable({
		root: 'erasures',
		schema: erasureSchema,
		...first,
		keyOf: ({ territoryId }) => territoryId
	}),
	knownDocuments: cellTable({
		root: 'knownDocuments',
		schema: knownDocumentSchema,
		...first,
		keyOf: ({ documentId }) => documentId
	}),
	acknowledgements: cellTable({
		root: 'acknowledgements',
		schema: acknowledgementSchema,
		...first,
		keyOf: ({ memberId, deviceId, documentId }) => `${deviceId || memberId}|${documentId}`
	}),
	backups: factTable({ root: 'backups', schema: backupSchema, ...first }),
	seenDevices: cellTable({
		root: 'seenDevices',
		schema: seenDeviceSchema,
		...first,
		keyOf: ({ territoryId, deviceId }) => `${territoryId}|${deviceId}`
	}),
	meetings: cellTable({
		root: 'meetings',
		schema: meetingSchema,
		...first,
		keyOf: ({ territoryId, deviceId }) => `${territoryId}|${deviceId}`
	}),
	rejections: cellTable({
		root: 'rejections',
		schema: rejectionSchema,
		...first,
		keyOf: ({ memberId, documentId }) => `${memberId}|${documentId}`
	}),
	quarantine: cellTable({
		root: 'quarantine',
		schema: quarantinedSchema,
		...first,
		keyOf: ({ id }) => id
	})
};
