/** One line of what was found. */
interface FoundItem {
	readonly key: string;
	readonly title: string;
	readonly detail: string;
	readonly href: string;
}

/** Lines of one kind. */
export interface FoundGroup {
	readonly label: string;
	readonly items: readonly FoundItem[];
	/** Under the lines: how many more there are. */
	readonly more?: string | undefined;
}

/** The element of the list that belongs to a search field, and that of a line of it, counted through all groups. */
export const listId = (id: string): string => `${id}-list`;
export const lineId = (id: string, index: number): string => `${id}-${index}`;
