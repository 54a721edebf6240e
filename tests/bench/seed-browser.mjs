/** Fills a browser's disk with documents, in the very form the app keeps them in; `page` is any page of the origin. */
export async function seedBrowser({ page, documents }) {
	for (const [id, update] of documents)
		await page.evaluate(putDocument, { id, text: Buffer.from(update).toString('base64') });
}

async function putDocument({ id, text }) {
	const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open(`rounds/${id}`);
		request.onupgradeneeded = () => {
			request.result.createObjectStore('updates', { autoIncrement: true });
			request.result.createObjectStore('custom');
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const transaction = database.transaction('updates', 'readwrite');
	transaction.objectStore('updates').add(bytes);
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onabort = () => reject(transaction.error);
	});
	database.close();
}
