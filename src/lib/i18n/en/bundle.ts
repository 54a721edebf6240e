import { plural } from '../plural.ts';
import type { bundle as source } from '../zh/bundle.ts';

/** Changes carried as a file, through the share sheet or as QR codes. */
export const bundle: typeof source = {
	title: 'Bundle',
	intro:
		'Sync without any network: what the other does not have yet, in one encrypted bundle that travels as a file, through another app or as QR codes.',
	send: 'Send',
	receive: 'Receive',
	to: 'For',
	everyone: 'Any member (everything)',
	nobody: 'There is no other member yet. Make an invite first.',
	unsent: ({ name, count }) =>
		`${count === '1' ? '1 change has' : `${count} changes have`} not reached ${name}`,
	has: ({ name, at }) => `${name} has everything up to ${at}`,
	hadUpTo: (at) => `acknowledged up to ${at}`,
	neverHeard: (name) => `${name} has not acknowledged anything yet; everything will be sent`,
	saveFile: 'Save as file',
	sheet: {
		open: 'Send by another app',
		again: 'Ready: tap once more to send.',
		taken: 'Handed to the app you chose.',
		refused: 'Not sent. Save it as a file and send that instead.'
	},
	showCodes: 'Show QR codes',
	hideCodes: 'Hide QR codes',
	making: 'Making the bundle…',
	tooManyCodes: 'This is too much for QR codes. Save it as a file and send that.',
	codes: ({ at, of }) => `Code ${at} of ${of}`,
	codesHint:
		'They open the camera under “Receive” and point it here; the codes take turns until all are read.',
	size: (size) => `Size ${size}`,
	madeFor: (size) => `Made, ${size}`,
	fileName: 'rounds-bundle',
	dropHint: 'Choose or drop the .rounds file they sent',
	scan: 'Scan their QR codes',
	collected: ({ seen, of }) => `${seen} of ${of} codes read`,
	reading: 'Opening…',
	from: ({ name, at }) => `From ${name}, made ${at}`,
	brings: 'It brings',
	row: ({ table, added, changed }) =>
		`${table}: ${[added > 0 ? `${added} new` : '', changed > 0 ? `${changed} changed` : '']
			.filter(Boolean)
			.join(', ')}`,
	nothingHere: 'This device has all of it already.',
	incomplete: (count) =>
		`${plural(count, 'document')} in it build on an earlier bundle and are left out now. Ask for a new bundle with everything.`,
	damagedDocuments: (count) => `${plural(count, 'document')} in it are damaged and are not taken.`,
	apply: 'Take this in',
	confirm: 'Note that they have ours',
	applied: 'Taken in.',
	refused: (count) => `${plural(count, 'document')} not taken: their role may not change them.`,
	discard: 'Do not take it',
	problem: {
		notABundle: 'This is neither a bundle nor a backup.',
		truncated: 'The file is incomplete: it may not have been sent to its end. Ask for it again.',
		newer: 'This bundle comes from a newer version. Update the app first.',
		otherTerritory: 'This bundle belongs to another territory. Open that one first.',
		unknownEpoch:
			'The members changed and with them the key, which this device has not received yet. Connect to any member once, then open the bundle.',
		wrongKey: 'This bundle was not encrypted with the key of this territory.',
		damaged: 'The file is damaged and nothing was taken from it. Ask for it again.',
		notAdmitted: 'The device that made it is no member of this territory. Nothing was taken.',
		removed: 'The device that made it was removed from this territory. Nothing was taken.',
		withdrawn:
			'The device that made this used an invite that was withdrawn; nothing was taken. Send them a new invite.',
		expired:
			'The invite of the device that made it has expired. Nothing was taken; invite it anew.',
		inviteUsed:
			'The device that made it used an invite that another had used before. Nothing was taken.',
		unknownDevice: 'This device does not know theirs yet. Take one file first, or connect once.',
		isBackup: 'This is a backup. Restore it under “Backup”.',
		notInvited:
			'This device has no credentials in the territory and can make no bundle. Join by a new invite first.',
		failed: 'That did not work. Please try again.'
	},
	table: {
		territory: 'Territory',
		members: 'Members',
		policyCells: 'Rules',
		policyChanges: 'Rule changes',
		complianceCells: 'Compliance settings',
		complianceChanges: 'Compliance changes',
		admissions: 'Members and devices',
		removals: 'Members and devices',
		readmissions: 'Members and devices',
		epochs: 'Members and devices',
		handovers: 'Members and devices',
		accounts: 'Accounts',
		contacts: 'Customers',
		products: 'Products',
		zones: 'Zones',
		assessments: 'Assessments',
		hospitalUsage: 'Hospital usage',
		furtherPlaces: 'Places of work',
		fieldSources: 'Sources of facts',
		fieldChanges: 'Changes of facts',
		customerTags: 'Tags',
		savedViews: 'Saved views',
		usageShares: 'Usage by department and doctor',
		distributorFigures: 'Stock and receivables',
		listings: 'Listings',
		visitReports: 'Visit reports',
		promises: 'Promises',
		promiseOutcomes: 'Promise outcomes',
		feedback: 'Feedback',
		feedbackAnswers: 'Feedback answers',
		adverseReports: 'Adverse reactions reported',
		cycles: 'Monthly plans',
		targets: 'Targets',
		activities: 'Activities',
		visitPlans: 'Planned visits',
		leaves: 'Leave',
		approvals: 'Remarks on plans',
		weekWords: 'words on weeks',
		upgradePlans: 'Upgrades',
		factorChecks: 'Self-checks',
		allocationWords: 'Changed numbers of visits',
		actionTicks: 'Actions done',
		closures: 'No clinic',
		dayEnds: 'Start and end of the day',
		travelTimes: 'Travel times',
		dayOverrides: 'Working days',
		other: 'Other'
	}
};
