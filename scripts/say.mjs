/** Tells the person at the terminal one sentence. */
export const say = (sentence) => process.stdout.write(`${sentence}\n`);

/** Says why it stops, then ends the process as failed. */
export function stop(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
