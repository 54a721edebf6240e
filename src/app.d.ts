declare global {
	namespace App {
		interface PageState {
			/** How many things lie open above the screen at this entry of the history. */
			overlays?: number;
		}
	}
}

export {};
