// Grading 20,000 doctors of five products cold and one edit, beside a bare loop over the same arrays: `npm run bench:grading`. Reports.
import { loadavg } from 'node:os';
import { say } from '../../scripts/say.mjs';
import { loadBench } from './load.mjs';

const { measureGrading } = await loadBench();
const size = { doctors: 20_000, products: 5 };
const { cold, warm, edit } = measureGrading(size);
const line = (name, { bare, all }) =>
	say(
		`${name}: ${Math.round(all)} ms of processor time, ${Math.round(bare)} ms the bare loop, ${(all / bare).toFixed(1)} × (budget 3)`
	);
say(`${size.doctors} doctors × ${size.products} products; load ${loadavg()[0].toFixed(1)}`);
line('cold', cold);
line('again, best of five', warm);
say(`one edit: ${edit.toFixed(2)} ms (budget 5)`);
