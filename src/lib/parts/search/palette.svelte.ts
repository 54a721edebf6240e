class Palette {
	#isOpen = $state(false);

	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** Lets the search over everything appear above the screen. */
	show(): void {
		this.#isOpen = true;
	}

	close(): void {
		this.#isOpen = false;
	}
}

/** Whether the search over everything is open in this page. */
export const palette = new Palette();
