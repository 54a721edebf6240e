import { plural } from '../plural.ts';
import { importingLines } from './importing-lines.ts';
import type { importing as zh } from '../zh/importing.ts';

const sheetOf = (sheet: string) => (sheet ? `The sheet “${sheet}”` : 'The table');

export const importing: typeof zh = {
	title: 'Import',
	intro:
		'Import customer archives, distributor flow, usage figures, distributors’ stock and receivables, usage and potential, monthly targets, products and past visits from Excel, CSV or a pasted table. You can check every row before anything is written.',
	ownFiles:
		'The monthly, weekly and daily forms and the lists that Rounds saved can be read in again; the same file twice changes nothing. Coaching and its signature, approvals of a week, answers to feedback and care plans are not in them: use a backup.',
	steps: { source: 'File', columns: 'Columns', preview: 'Check', done: 'Done' },
	headings: {
		source: 'Choose a file',
		columns: 'What each column means',
		preview: 'Check every row'
	},
	goOn: 'Go on with this file',
	accept: 'xlsx, xls, csv, tsv, txt, up to 20 MB',
	paste: 'Or paste a table here',
	pasteHint: 'Copied from Excel or a chat; the first row holds the headings',
	usePasted: 'Use what was pasted',
	reading: 'Reading the file…',
	checking: 'Checking every row…',
	writing: 'Writing…',
	takenBack: (name) =>
		`The last import${name === '' ? '' : ` of “${name}”`} was cut, and what it had written was taken back. Import the file again.`,
	failed: 'This did not finish and nothing was written. Try again.',
	nothingWritten: 'Nothing was written.',
	template: 'Download a template',
	templateOf: {
		hospital: 'Hospital template',
		doctor: 'Doctor template',
		distributor: 'Distributor template',
		usage: 'Usage template',
		stock: 'Stock and receivables template',
		assessment: 'Usage and potential template',
		visit: 'Visit template',
		plan: 'Planned visits template',
		activity: 'Activities template',
		expense: 'Expenses template',
		promise: 'Promise template',
		target: 'Target template',
		product: 'Product template'
	},
	another: 'Import another file',
	nextList: ({ name, rows }) => `Go on with “${name}” (${plural(rows, 'row', 'rows')})`,

	problem: {
		empty: () => 'The file is empty or holds no text.',
		tooLarge: ({ megabytes, limit }) =>
			`The file has ${megabytes} MB; at most ${limit} MB are read. Split it into several files.`,
		notATable: ({ found }) => `This is ${found}, not a table. Save it as xlsx or csv.`,
		unsupportedFormat: ({ format }) =>
			`${format === 'xls95' ? 'The xls of an old Excel (5.0 or 95)' : `The format ${format}`} is not supported. Save it as xlsx or csv.`,
		passwordProtected: () =>
			'The file is protected by a password. Remove the password and import it again.',
		damaged: () => 'The file is damaged and cannot be opened. Export it once more.',
		unknownEncoding: () =>
			'The encoding of the text is not known. Choose one below, or save the file as UTF-8.',
		mixedEncodings: ({ line }) =>
			`The file mixes two encodings, from line ${line} on. Choose one below, or save it again.`,
		brokenQuotes: ({ row }) => `The quotes in row ${row} do not pair, so columns would shift.`,
		expandsTooFar: ({ limit }) =>
			`Unpacked, the file is larger than ${limit} MB. It may be hostile and was not opened.`,
		noVisibleSheet: () => 'The workbook has no visible sheet.',
		tooManyRows: ({ sheet, limit }) =>
			`${sheetOf(sheet)} has more than ${limit} rows. Split it into several files.`,
		tooManyColumns: ({ sheet, columns, limit }) =>
			`${sheetOf(sheet)} has ${columns} columns; at most ${limit} are read.`,
		cellTooLong: ({ sheet, row, column, limit }) =>
			`${sheetOf(sheet)} has more than ${limit} characters in row ${row}, column ${column}.`
	},
	foreign: {
		image: 'a picture',
		pdf: 'a PDF file',
		archive: 'an archive',
		document: 'a text document',
		webPage: 'a web page',
		presentation: 'a presentation',
		binary: 'a program or another file'
	},

	encoding: 'Encoding',
	encodingName: {
		'utf-8': 'UTF-8',
		gb18030: 'GB18030 (GBK)',
		'utf-16le': 'UTF-16 LE',
		big5: 'Big5 (traditional Chinese)',
		'utf-16be': 'UTF-16 BE',
		shift_jis: 'Shift JIS (Japanese)',
		'windows-1252': 'Windows-1252 (western)'
	},
	rereadAs: (encoding) => `Read as ${encoding}`,
	sheet: 'Sheet',
	unnamedSheet: 'Table',
	sheetRows: (rows) => plural(rows, 'row'),
	otherSheets: (names) => `Other sheets are not imported: ${names}`,
	encodingHint: 'Choose another one when the text looks wrong',
	headerRow: 'Row of headings',
	noHeader: 'No row of headings',
	headerAt: ({ row, text }) => `Row ${row}: ${text}`,
	kindOf: 'Each row is',
	kind: {
		hospital: 'Hospital',
		doctor: 'Doctor',
		distributor: 'Distributor',
		usage: 'Flow or usage figures',
		stock: 'A distributor’s stock and receivables',
		assessment: 'Usage and potential',
		visit: 'Past visits',
		plan: 'Planned visits',
		activity: 'Activities',
		expense: 'Expenses',
		promise: 'Promises',
		target: 'Monthly target',
		product: 'Product'
	},
	columns: 'What the columns mean',
	columnsHint: 'Guessed from headings and cells. Change what is wrong; this device remembers it.',
	column: (heading) => `Column “${heading}”`,
	unnamedColumn: (column) => `Column ${column}`,
	ignoreColumn: 'Leave this column out',
	example: (values) => `such as ${values}`,
	unsure: 'a guess, please check',
	oneHospital: 'The table names no hospital. Where do these doctors work?',
	oneHospitalHint: 'A name that is not in the archive becomes a new hospital',
	source: 'Where these facts come from',
	sourceHint: 'Rows that name no source get this one',
	datum: 'Which map the coordinates come from',
	datumHint:
		'In China, Amap, Tencent and Baidu are off by some hundred meters; they are turned into GPS coordinates',
	datumName: {
		wgs84: 'GPS (WGS 84), as they are',
		gcj02: 'Amap, Tencent, Apple (GCJ-02)',
		bd09: 'Baidu (BD-09)'
	},
	columnUnmapped: (column) => `Say which column holds: ${column}`,
	sayFirst: (what) => `Please answer first: ${what}`,
	lines: importingLines,
	toPreview: 'Check every row',

	total: {
		added: (count) => `${count} new`,
		merged: (count) => `${count} merged`,
		skipped: (count) => `${count} skipped`,
		withProblems: (count) => `${count} of them with problems`,
		leftOut: (count) => `${count} of them not read`,
		questions: (count) => `${plural(count, 'question')} for you`,
		unread: (count) => `${plural(count, 'cell')} not understood`,
		overwritten: (count) => `${plural(count, 'value')} replaced`
	},
	show: {
		all: 'All',
		questions: 'Questions',
		overwritten: 'Replaced',
		duplicates: 'Duplicates',
		problems: 'Problems',
		unread: 'Not understood',
		leftOut: 'Not read',
		notes: 'Notes'
	},
	newHospitals: 'Hospitals that come with it',
	newHospitalRows: (rows) => plural(rows, 'row'),
	newZones: 'Zones that come with it',
	guardedBlock: ({ column, rule }) => `The column “${column}” was not read: ${rule}`,
	guardedWarn: ({ column, rule }) => `Mind the column “${column}”: ${rule}`,
	row: (row) => `Row ${row}`,
	rows: 'Rows of the table',
	choice: { new: 'New', merge: 'Merge', skip: 'Skip' },
	choiceOf: (name) => `What to do with ${name}`,
	rowName: ({ row, name }) => `row ${row}, “${name}”`,
	likeness: {
		code: ({ other }) => `Same code as ${other}`,
		name: ({ other }) => `Same name as ${other}`,
		codeOfOther: ({ other }) => `Same code as ${other}, but another name. Is it the same customer?`,
		namesake: ({ other, differs }) =>
			differs === ''
				? `Same name as ${other}; nothing else tells. Is it the same customer?`
				: `Same name as ${other}, but not the same ${differs}. Is it the same customer?`,
		akin: ({ other }) => `May be ${other} by another name. Is it the same customer?`,
		phone: ({ other }) => `Same phone as ${other}. Is it the same customer?`,
		pinyin: ({ other }) => `Sounds like ${other}. Is it the same customer?`,
		figure: () => 'Another figure stands here and stays. Replace it?',
		part: () => 'The figure is known; only departments and doctors are added',
		told: () => 'Known already, not written again'
	},
	quoted: (name) => `“${name}”`,
	leftOut: {
		total: 'looks like a row of totals, not a customer',
		footer: 'looks like a note below the table, not a customer',
		sectionHead: 'looks like the head of a section, not a customer',
		instruction: 'looks like an instruction or an example, not a customer',
		repeatedHeading: 'repeats the headings',
		secondTable: 'belongs to another table below and was not read',
		noHospital: 'no hospital, not read',
		noDistributor: 'no distributor, not read',
		activity: 'no visit, not read'
	},
	keepRow: 'It is a customer',
	mend: 'Correct',
	mendCell: (field) => `Correct ${field}`,
	change: ({ field, from, to }) => `${field}: ${from} → ${to}`,
	nothingBefore: '(empty)',
	sameHospitalAs: (name) => `Which hospital is “${name}”?`,
	newHospital: 'A new one',
	likelyHospitals: 'Hospitals that may be there already',
	stop: 'Stop',
	allDuplicates: 'All duplicates',
	cellProblem: {
		missing: 'is missing',
		notANumber: 'is not a number',
		negative: 'is negative',
		outOfRange: 'is out of range',
		notADay: 'is not a date',
		notAChoice: 'is not one of the choices',
		notATime: 'is not a time',
		tooLong: 'is too long',
		errorValue: 'is an error of the spreadsheet',
		unreadable: 'has unreadable characters',
		digitsLost: 'has lost its last digits; make it text in the spreadsheet',
		unitUnknown: 'does not say its unit',
		severalSuch: 'is the name of several people',
		ofSeveral: 'stands in a row of several people and does not say whose it is',
		saidOtherwise: 'differs from a row above, which stays',
		noSupervisor: 'is no supervisor of this territory and was not written',
		nobodySuch: 'is nobody known at this hospital, so nobody’s figure was changed',
		notWhole: 'does not agree with other rows of the same figure and was not written',
		guarded: 'may not be written so by your compliance settings'
	},
	cell: ({ field, problem, value }) =>
		value === '' ? `${field} ${problem}` : `${field} “${value}” ${problem}`,
	note: {
		coordinatesSwapped: 'latitude and longitude were swapped and put right',
		coordinatesIncomplete: 'half of the coordinates is missing, so they were left out',
		coordinatesOutsideChina: 'the place is outside China',
		converted: 'converted by unit and period',
		secondWorkplace: 'the other workplace is recorded too',
		halfUnknown: 'no half day was said: taken as the morning',
		unusual: 'far more than usual, please check',
		fromFormula: 'the last value of a formula was taken',
		moreCellsThanHeadings: 'cells beyond the headings were left out'
	},
	problemColumn: 'Problem',
	exportProblems: 'Export the rows with problems',
	problemsName: 'rows-with-problems',
	write: (count) => `Write ${plural(count, 'row')}`,
	nothingToWrite: 'No row can be written',

	doneTitle: 'Imported',
	result: ({ added, merged, skipped }) => `${added} new, ${merged} merged, ${skipped} skipped.`,
	withUnread: (count) => `${plural(count, 'cell')} not understood, so left out.`,
	withOverwritten: (count) => `${plural(count, 'value')} replaced.`,
	withQuestions: (count) => `${plural(count, 'row')} may repeat a customer and went in as new.`,
	withHospitals: (count) => `${plural(count, 'hospital')} came with them.`,
	withDistributors: (count) => `${plural(count, 'distributor')} came with them.`,
	withZones: (count) => `${plural(count, 'zone')} came with them.`,
	unsavedTitle: 'Not saved yet',
	unsaved:
		'Written, but this device could not save it yet. Keep the page open and look at the storage in Settings.',
	undone: 'The import was undone; everything is as before.',
	undoAll: 'Undo the whole import',
	toCustomers: 'See the customers',
	grading: 'Grading…',
	graded: {
		hospitals: ({ graded, of }) => `Of these ${plural(of, 'hospital')}, ${graded} graded.`,
		doctors: ({ graded, of }) => `Of these ${plural(of, 'doctor')}, ${graded} graded.`
	},
	toGrade: (facts) => `The others lack these facts, any one of which gives a grade: ${facts}.`
};
