import * as buffer from 'lib0/buffer';

/** A territory's secret as base64url text, to be kept in this device's own document. */
export const secretToText = (secret: Uint8Array): string => buffer.toBase64UrlEncoded(secret);

/** The secret that a text holds. */
export const secretFromText = (text: string): Uint8Array => buffer.fromBase64UrlEncoded(text);
