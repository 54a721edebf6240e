import { decodeInvite, type DecodedInvite, type Invite } from '#lib/sync/invite.ts';

export type { Invite };

/** What an invite says, from a whole link or its bare text; or why it says nothing. */
export const readInvite = (text: string): DecodedInvite => decodeInvite(text);
