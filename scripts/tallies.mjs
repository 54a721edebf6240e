import { existsSync, readFileSync } from 'node:fs';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** A run that ended badly without naming a failed test (a file that does not load, a crash) counts as one. */
const settle = ({ passed, failed }, exitCode) => ({
	passed,
	failed: exitCode !== 0 && failed === 0 ? 1 : failed
});

/** How many tests passed and failed, from Vitest's JSON report. */
export function tallyVitest({ file, exitCode }) {
	const report = read(file);
	if (!report) return { passed: 0, failed: 1 };
	const unloaded = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	const { numPassedTests, numFailedTests } = report;
	return settle({ passed: numPassedTests, failed: numFailedTests + unloaded.length }, exitCode);
}

/** How many tests passed and failed, from Playwright's JSON report. */
export function tallyPlaywright({ file, exitCode }) {
	const report = read(file);
	if (!report) return { passed: 0, failed: 1 };
	const { expected, unexpected } = report.stats;
	return settle({ passed: expected, failed: unexpected }, exitCode);
}
