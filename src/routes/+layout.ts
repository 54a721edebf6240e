// Every address is prerendered as an empty shell, so that any static host can serve it; ids travel in the
// query. The data is on the device, so nothing is ever rendered ahead.
export const ssr = false;
export const prerender = true;
export const trailingSlash = 'always';
