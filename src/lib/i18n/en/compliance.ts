import type { compliance as zh } from '../zh/compliance.ts';

export const compliance: typeof zh = {
	title: 'Compliance guard',
	mode: { off: 'Off', warn: 'Warn', block: 'Block' },
	preset: { asTaught: 'As taught (2011)', chinaToday: 'China today (recommended)' },
	noLegalAdvice: 'This app gives no legal advice.',
	changeLog: 'Changes',
	blocked: 'A compliance rule blocks this',
	warned: 'Mind the compliance rule',
	retentionPassed: 'Past its retention date'
};
