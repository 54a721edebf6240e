/** The cache in which the service worker lays a file that another app shared, until a page takes it. */
export const receivedCache = (scope: string): string => `rounds-received-${scope}`;

/** Carries the name of a shared file, encoded as in an address. */
export const nameHeader = 'x-rounds-name';
