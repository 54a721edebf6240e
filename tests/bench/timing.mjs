/** Put into every page before its own scripts: remembers when a person last did something. */
export function rememberInput() {
	globalThis.lastInput = 0;
	for (const type of ['pointerdown', 'input', 'change', 'click'])
		addEventListener(type, (event) => (globalThis.lastInput = event.timeStamp), { capture: true });
}

/** Milliseconds from the start of the page to its first `name` mark; null when the app never sets it. */
export async function millisecondsToMark({ page, name, timeout = 15_000 }) {
	const reached = page.waitForFunction((mark) => performance.getEntriesByName(mark).length, name, {
		timeout
	});
	return reached
		.then(() => page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, name))
		.catch(ifTimeout(null));
}

/** Milliseconds from the person's last input during `act` to the next `name` mark; null when none follows. */
export async function millisecondsFromInputToMark({ page, name, act, timeout = 15_000 }) {
	const before = await page.evaluate((mark) => performance.getEntriesByName(mark).length, name);
	await act();
	return page
		.waitForFunction(
			([mark, count]) => performance.getEntriesByName(mark).length > count,
			[name, before],
			{ timeout }
		)
		.then(() =>
			page.evaluate((mark) => {
				const marks = performance.getEntriesByName(mark);
				return marks[marks.length - 1].startTime - globalThis.lastInput;
			}, name)
		)
		.catch(ifTimeout(null));
}

/** Milliseconds from a tap on `target` to the first frame that shows a change; null when nothing changes. */
export async function millisecondsToAnswer({ page, target, timeout = 5_000 }) {
	await page.evaluate(() => {
		globalThis.answeredAt = 0;
		addEventListener(
			'pointerdown',
			() => {
				const observer = new MutationObserver(() => {
					observer.disconnect();
					requestAnimationFrame(() =>
						setTimeout(() => (globalThis.answeredAt = performance.now()))
					);
				});
				observer.observe(document, {
					subtree: true,
					childList: true,
					attributes: true,
					characterData: true
				});
			},
			{ capture: true, once: true }
		);
	});
	await target.click();
	return page
		.waitForFunction(() => globalThis.answeredAt > 0, null, { timeout })
		.then(() => page.evaluate(() => globalThis.answeredAt - globalThis.lastInput))
		.catch(ifTimeout(null));
}

/**
 * Processor time of the page's main thread, in milliseconds since it was last asked: beside other programs it says what a
 * tap costs, where the clock says how long the machine was away.
 */
export async function processorTime(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const now = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
	};
	let before = await now();
	return async () => {
		const after = await now();
		const spent = after - before;
		before = after;
		return spent;
	};
}

function ifTimeout(value) {
	return (error) => {
		if (error.name === 'TimeoutError') return value;
		throw error;
	};
}
