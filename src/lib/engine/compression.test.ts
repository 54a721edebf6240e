import { afterEach, expect, it, vi } from 'vitest';
import { expandsBeyond } from '#lib/exchange/file/zip-entries.ts';
import { deflate, inflate } from '#lib/sync/bundle/squeeze.ts';
import { completeCompression } from './compression.ts';

const said = new TextEncoder().encode('拜访记录 '.repeat(2000));
const native = {
	CompressionStream: globalThis.CompressionStream,
	DecompressionStream: globalThis.DecompressionStream
};

afterEach(() => vi.unstubAllGlobals());

async function asOnSafari16(): Promise<void> {
	vi.stubGlobal('CompressionStream', undefined);
	vi.stubGlobal('DecompressionStream', undefined);
	await completeCompression();
	expect(globalThis.CompressionStream).not.toBe(native.CompressionStream);
}

it('leaves an engine alone that has the streams', async () => {
	await completeCompression();
	expect(globalThis.CompressionStream).toBe(native.CompressionStream);
});

it('squeezes without the engine’s streams what every engine reads, and the other way round', async () => {
	const byEngine = await deflate(said);
	await asOnSafari16();
	const byUs = await deflate(said);
	expect(byUs.length).toBeLessThan(said.length / 100);
	expect(await inflate(byEngine, said.length)).toEqual(said);
	expect(await inflate(byUs, said.length)).toEqual(said);
	Object.assign(globalThis, native);
	expect(await inflate(byUs, said.length)).toEqual(said);
});

it('reads damaged or too large a file as neither without the engine’s streams', async () => {
	const packed = await deflate(said);
	await asOnSafari16();
	expect(await inflate(packed, said.length - 1)).toBeNull();
	expect(await inflate(new Uint8Array(500).fill(0xfe), 10_000)).toBeNull();
	expect(await inflate(packed.subarray(0, packed.length >> 1), said.length)).toBeNull();
	const entries = [{ name: 'a', packed, deflated: true }];
	expect(await expandsBeyond({ entries, limit: 1000 })).toBe(true);
	expect(await expandsBeyond({ entries, limit: said.length })).toBe(false);
});
