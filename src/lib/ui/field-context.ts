import { createContext } from 'svelte';

/** What a Field tells the control inside it, so that label, hint and error belong to that control. */
export interface FieldContext {
	/** The id of the visible label, for groups of controls. */
	readonly labelId: string;
	/** Attributes of a single control; read inside the template, where it stays current. */
	readonly attributes: {
		id: string;
		'aria-describedby': string | undefined;
		'aria-invalid': boolean | undefined;
		'aria-required': boolean | undefined;
	};
}

const [enclosingField, provideField, insideField] = createContext<FieldContext>();

export { provideField };

/** The Field around the component being made; null outside of any. */
export const fieldAround = (): FieldContext | null => (insideField() ? enclosingField() : null);

/** Attributes that name a group of controls: by its own label, else by the Field around it. */
export const groupName = (label: string | undefined, field: FieldContext | null) => ({
	'aria-label': label,
	'aria-labelledby': label ? undefined : field?.labelId
});

/** What every control of text takes. */
export interface TextControl {
	value: string;
	onchange: (value: string) => void;
	/** Names the control when no Field stands around it. */
	label?: string | undefined;
	placeholder?: string | undefined;
	maxlength?: number | undefined;
	disabled?: boolean;
}
