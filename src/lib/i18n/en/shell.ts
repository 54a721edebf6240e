import { plural } from '../plural.ts';
import type { shell as source } from '../zh/shell.ts';

/** The frame around every screen: places, notices, the state of disk and links. */
export const shell: typeof source = {
	tab: {
		today: 'Today',
		week: 'Plan',
		customers: 'Customers',
		'follow-up': 'Follow-up',
		me: 'Me'
	},
	place: {
		week: 'Week',
		plan: 'Month',
		targets: 'Targets',
		allocation: 'Allocation',
		customers: 'List',
		usage: 'Usage',
		listings: 'Listings',
		insight: 'Analysis',
		import: 'Import',
		'follow-up': 'To do',
		upgrade: 'Upgrade',
		report: 'Report',
		share: 'Share',
		backup: 'Backup',
		export: 'Export',
		settings: 'Settings',
		policy: 'Rules',
		compliance: 'Compliance',
		about: 'About'
	},
	record: 'Record',
	pressing: ' to follow up',
	offline: 'No network. Everything works; data is kept on this device.',
	sample: 'Sample: fictional people',
	removeSample: 'Remove sample',
	sampleRemoved: 'Sample removed',
	erasing: 'Removing the territory',
	erasingHint:
		'Its contents are being deleted from this device; closed half-way, this goes on at the next start. The other members keep theirs.',
	updateReady: 'A new version is ready.',
	updateNow: 'Update',
	removedElsewhere: 'Removed',
	removedElsewhereHint:
		'Another tab removed from this browser what stood here. The other members keep theirs.',
	openAgain: 'Open again',
	inside: {
		text: (app) =>
			`This is the browser inside ${app}; what you record here may be cleared at any time. Move to the phone’s own browser before you record.`,
		menu: 'Tap “…” at the top right and choose “Open in browser”; where that is missing, copy the address into your browser.',
		copy: 'Copy the address and open it in the phone’s own browser.',
		taken: 'What is recorded here already: make a backup first, then restore it in the browser.',
		app: {
			wecom: 'WeCom',
			wechat: 'WeChat',
			dingtalk: 'DingTalk',
			feishu: 'Feishu',
			alipay: 'Alipay',
			baidu: 'Baidu',
			uc: 'UC',
			qq: 'QQ'
		},
		act: 'Copy address'
	},
	received: {
		title: 'Open a file',
		early: 'There is no territory here yet. Create one or join by invite, then open the file.',
		nothing:
			'No file came. Share a customer list, a backup or a colleague’s file to this app from another one, and it opens.'
	},
	opening: 'Opening…',
	insecure: {
		title: 'This address is not secure',
		text: 'Under an address that begins with http instead of https a browser lets no page encrypt anything, so the app cannot be used.',
		toDo: 'Use an address that begins with https. If that does not open, ask whoever gave you this one for it.',
		act: 'Open with https'
	},
	storageSilent: 'Storage does not answer',
	storageSilentHint:
		'Close other tabs of this app or restart the browser, then retry. Your records are still on this device.',
	diskFailed:
		'The last changes are not on this device’s storage yet, only on this page. Free some space and retry; do not close the page.',
	retry: 'Retry',
	saved: 'Saved on this device',
	saving: 'Saving…',
	notSaved: 'Not saved',
	backupReminder: {
		never: (count) =>
			`${count === '1' ? '1 change is' : `${count} changes are`} on this device only, and there is no backup yet.`,
		old: ({ count, ago }) =>
			`${count === '1' ? '1 change is' : `${count} changes are`} on this device only; the last backup was ${ago}.`,
		act: 'Back up'
	},
	workerFailed: 'Grading failed; customer records are not affected.',
	links: {
		turnedAway: 'No longer in sync with the others',
		cannotStore: (names) => `${names}: cannot store, the storage there is full or failed`,
		refused: ({ names, documents }) => `${plural(documents, 'document')} not taken with ${names}`,
		uneven: ({ names, documents }) => `${plural(documents, 'document')} still unlike with ${names}`,
		foreign: ({ names, documents }) =>
			`Same as ${names}, but for ${plural(documents, 'document')} of others that cannot pass here`,
		arriving: ({ arrived, of }) => `Still arriving: ${arrived} of ${of}`,
		arrivingAlone: 'Not everything has arrived; waiting for other devices',
		syncing: (documents) => `Syncing ${plural(documents, 'document')}`,
		equal: ({ names, at }) => `Same as ${names} (${at})`,
		left: ({ name, documents, at }) =>
			`${plural(documents, 'document')} left unlike when ${name} was last met (${at})`,
		connecting: 'Connecting to another device',
		counting: 'Changed; checking what was sent',
		unsent: (count) => `${count} ${count === '1' ? 'change' : 'changes'} not sent yet`,
		held: ({ name, at }) => `${name} has everything (${at})`,
		sent: ({ name, at }) => `All sent to other devices (last ${name}, ${at})`,
		alone: 'Only on this device',
		looking: 'Looking for other devices',
		starting: 'Looking at the links'
	},
	clock: {
		either: ({ names, by }) =>
			`This device’s clock is ${by} that of ${names}. Check date and time on both.`,
		own: ({ names, by }) =>
			`This device’s clock is ${by} those of ${names}. Set the date and time here.`,
		theirs: ({ names, by }) =>
			`The clock of ${names} is unlike the others: this device’s is ${by} it. Ask them to set it.`,
		ahead: (span) => `${span} ahead of`,
		behind: (span) => `${span} behind`
	},
	arriving: {
		coming: ({ arrived, of }) =>
			`The territory is still arriving: ${arrived} of ${of}. Plan once all is here.`,
		waiting:
			'Not all of the territory has arrived. Open Share to meet the others; plan once all is here.',
		anyway: 'Plan on what is here'
	},
	refusedByPeer: ({ name, document }) =>
		`${name} did not take your changes to “${document}”; they are on this device only.`,
	ownMissing: 'Others hold records of yours that are missing on this device.',
	undone: (act) => `Undone: ${act}`,
	redone: (act) => `Done again: ${act}`,
	changedElsewhere: 'Someone has changed this since; it cannot be undone.',
	nothingToUndo: 'Nothing to undo.',
	refused: (problem) => `Not saved: ${problem}`,
	missedRecorded: 'Recorded as not met',
	promiseKept: 'Promise kept',
	promiseDropped: 'Promise dropped',
	several: (count) => plural(count, 'customer'),
	actOf: ({ who, act }) => `${who} · ${act}`,
	changedSince: 'Changed again since: undo the later step first.',
	act: {
		addAccount: 'Account added',
		editAccount: 'Account changed',
		deleteAccount: 'Moved to the recycle bin',
		restoreAccount: 'Account restored',
		addContact: 'Customer added',
		editContact: 'Customer changed',
		deleteContact: 'Moved to the recycle bin',
		restoreContact: 'Customer restored',
		mergeContacts: 'Two cards merged',
		separateContact: 'Cards separated',
		eraseContact: 'Personal data erased',
		addProduct: 'Product added',
		editProduct: 'Product changed',
		deleteProduct: 'Product removed',
		restoreProduct: 'Product restored',
		addZone: 'Zone added',
		editZone: 'Zone changed',
		deleteZone: 'Zone removed',
		restoreZone: 'Zone restored',
		recordAssessment: 'Assessment recorded',
		planUpgrade: 'Upgrade planned',
		editUpgrade: 'Upgrade changed',
		endUpgrade: 'Upgrade ended',
		resumeUpgrade: 'Upgrade taken up again',
		recordFactorCheck: 'Self-check recorded',
		recordUsage: 'Usage recorded',
		addListing: 'Listing is followed now',
		editListing: 'Listing edited',
		deleteListing: 'Listing removed',
		recordVisit: 'Visit recorded',
		correctVisit: 'Visit record corrected',
		recordPromise: 'Promise recorded',
		settlePromise: 'Promise updated',
		recordFeedback: 'Feedback recorded',
		answerFeedback: 'Feedback answered',
		recordAdverseReport: 'Report of the adverse reaction noted',
		acceptPlan: 'Plan accepted',
		recordApproval: 'Word on the plan recorded',
		recordWeekWord: 'Word on the week recorded',
		recordAllocationWord: 'Visits changed',
		planVisit: 'Visit planned',
		editVisitPlan: 'Planned visit changed',
		moveVisitPlan: 'Visit moved',
		lockVisitPlan: 'Lock changed',
		cancelVisitPlan: 'Visit cancelled',
		setLeave: 'Marked as off',
		clearLeave: 'No longer off',
		setClosure: 'Marked as not open for visits',
		clearClosure: 'Open for visits again',
		setTravelTimes: 'Measured travel times in use',
		clearTravelTimes: 'Measured travel times removed',
		setDayOverride: 'Calendar changed',
		clearDayOverride: 'The day follows the public calendar again',
		createTerritory: 'Territory created',
		renameTerritory: 'Territory renamed',
		addMember: 'Member joined',
		editMember: 'Member changed',
		removeMember: 'Member removed',
		admitDevice: 'Device admitted',
		removeDevice: 'Device removed',
		cancelInvite: 'Invite cancelled',
		takeBack: 'Taken back in',
		beginEpoch: 'Keys renewed',
		handOver: 'Work handed over',
		addTarget: 'Target added',
		editTarget: 'Target changed',
		deleteTarget: 'Target removed',
		planActivity: 'Activity added',
		editActivity: 'Activity changed',
		removeActivity: 'Activity removed',
		setPolicyCell: 'Rule changed',
		clearPolicyCell: 'Rule as shipped again',
		setComplianceCell: 'Compliance changed',
		importRecords: 'Import finished',
		importVisits: 'Import finished',
		importTargets: 'Import finished',
		loadSample: 'Sample loaded'
	}
};
