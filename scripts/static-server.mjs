import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

const hashed = /\/_app\/immutable\//;

/** A file whose name carries its content never changes; everything else is asked for again. */
function setHeaders(response, path) {
	response.setHeader(
		'cache-control',
		hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
	);
}

/**
 * Answers requests as a plain static host does: files below `base`, packed where the browser takes it and the build left
 * a packed one beside, 404.html with status 404 for the rest.
 */
export function siteHandler({ folder, base }) {
	const files = sirv(folder, { etag: true, gzip: true, setHeaders });
	const notFound = readFileSync(`${folder}/404.html`);
	const answer404 = (response) => {
		response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(notFound);
	};
	return (request, response) => {
		const url = request.url ?? '/';
		if (url === base) {
			response.writeHead(308, { location: `${base}/` });
			response.end();
			return;
		}
		if (!url.startsWith(`${base}/`)) return answer404(response);
		request.url = url.slice(base.length);
		files(request, response, () => answer404(response));
	};
}

/**
 * Serves a built site on this machine. Resolves with the server and its address; rejects with the error of `listen`, such
 * as EADDRINUSE.
 */
export function serveSite({ folder, base, port, host = 'localhost' }) {
	const server = createServer(siteHandler({ folder, base }));
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			resolve({ server, address: `http://localhost:${server.address().port}${base}/` });
		});
	});
}
