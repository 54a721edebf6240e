/** Several words in one text, parted by bars. */
export const words = (text: string): string[] => text.split('|');
