import type { share as zh } from '../zh/share.ts';
import { plural } from '../plural.ts';

export const share: typeof zh = {
	title: 'Share',
	invite: 'Invite',
	join: 'Join',
	scan: 'Scan',
	copyLink: 'Copy invitation link',
	status: {
		off: 'Not shared',
		waiting: 'Waiting for the other device',
		connecting: 'Connecting…',
		connected: (count) => `Connected to ${plural(count, 'device')}`,
		synced: 'In sync',
		failed: 'Connection failed'
	},
	log: 'Sync log',
	members: 'Members',
	noServer: 'The data travels between your devices only; no server keeps it.'
};
