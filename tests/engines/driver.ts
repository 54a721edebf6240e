import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One tab, driven by the engine's own protocol: only what all of them can do. */
export interface RawTab {
	goto(address: string): Promise<void>;
	/** Runs the text of a function without arguments in the page; resolves with its (awaited) answer as JSON. */
	run(source: string): Promise<unknown>;
	/** A press of the pointer at a place of the viewport. */
	press(at: { x: number; y: number }): Promise<void>;
	enter(): Promise<void>;
	close(): Promise<void>;
}

/** A storage of its own, as another device has. */
export interface RawProfile {
	tab(): Promise<RawTab>;
}

/** An engine that runs. */
export interface RawEngine {
	/** Such as `Chromium 103.0.5058.0`. */
	readonly version: string;
	/** Null where the engine has one storage only. */
	profile(): Promise<RawProfile | null>;
	stop(): Promise<void>;
}

/** Runs a program in a folder of its own and resolves with the first text of its output that fits. */
export async function startProgram(
	command: (folder: string) => { path: string; args: string[]; env?: Record<string, string> },
	sign: RegExp
): Promise<{ found: string; stop: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'rounds-engine-'));
	const { path, args, env = {} } = command(folder);
	const program = spawn(path, args, {
		env: { ...process.env, HOME: folder, TZ: 'Asia/Shanghai', ...env },
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const stop = async () => {
		await ended(program);
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	const found = await firstMatch(program, sign).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	return { found, stop };
}

async function ended(program: ChildProcess): Promise<void> {
	if (program.exitCode !== null || program.signalCode !== null || !program.pid) return;
	const exit = once(program, 'exit');
	// Its children with it: they are one group.
	process.kill(-program.pid, 'SIGKILL');
	await exit;
}

function firstMatch(program: ChildProcess, sign: RegExp): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const timer = setTimeout(() => reject(new Error(`it did not start: ${said}`)), 60_000);
		const hear = (part: Buffer) => {
			said += part.toString();
			const found = sign.exec(said)?.[1];
			if (found === undefined) return;
			clearTimeout(timer);
			resolve(found);
		};
		program.stdout?.on('data', hear);
		program.stderr?.on('data', hear);
		program.once('error', reject);
		program.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
	});
}
