import { decodeInvite, type DecodedInvite } from '#lib/sync/invite.ts';

/** What an invite says, from a whole link or its bare text; or why it says nothing. */
export const readInvite = (text: string): DecodedInvite => decodeInvite(text);
