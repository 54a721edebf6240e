/** Whether a key goes to a text, a list of choices or an unfinished Chinese word (229 is how Safari says so). */
export const inText = (event: KeyboardEvent): boolean =>
	event.isComposing ||
	event.keyCode === 229 ||
	(event.target instanceof HTMLElement &&
		event.target.closest(
			'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'
		) !== null);
