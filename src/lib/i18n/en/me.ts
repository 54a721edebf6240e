import type { me as source } from '../zh/me.ts';

/** The screen of what is one's own: the territory, the device, the rules. */
export const me: typeof source = {
	lastBackup: (ago) => `Last backup: ${ago}`,
	noBackup: 'No backup yet',
	hint: {
		share: 'Invite colleagues, keep devices in step',
		backup: 'An encrypted file that brings everything back',
		export: 'Take everything along, print the paper forms',
		import: 'Customers, hospitals and travel times from a table',
		settings: 'Territory, products, language, look and passphrase',
		policy: 'Grading criteria, visit frequencies and planning numbers, each with its source',
		compliance: 'What is warned about or blocked',
		about: 'Version, privacy and installing'
	}
};
