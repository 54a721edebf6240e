const categories = ['toplevel', 'disabled-by-default-devtools.timeline'];

/**
 * Watches the pages of a browser: `processorTime()` is what their processes have used so far, page and worker together, in
 * milliseconds; `end()` gives the longest task of a page's main thread by the clock, and the longest of processor time.
 */
export async function traceTasks(browser) {
	const session = await browser.newBrowserCDPSession();
	const events = [];
	session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
	const traceConfig = { includedCategories: categories };
	await session.send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
	return {
		async processorTime() {
			const { processInfo } = await session.send('SystemInfo.getProcessInfo');
			const pages = processInfo.filter(({ type }) => type === 'renderer');
			return pages.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
		},
		async end() {
			const over = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
			await session.send('Tracing.end');
			await over;
			await session.detach();
			const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
			const mains = new Set(
				events
					.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
					.map(threadOf)
			);
			const tasks = events.filter(
				(event) => event.ph === 'X' && /RunTask$/.test(event.name) && mains.has(threadOf(event))
			);
			const longest = (of) => tasks.reduce((most, task) => Math.max(most, of(task) ?? 0), 0) / 1000;
			return { clock: longest(({ dur }) => dur), processor: longest(({ tdur }) => tdur) };
		}
	};
}
