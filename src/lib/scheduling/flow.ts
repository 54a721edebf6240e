/** A flow network that may grow between pushes; what already flows is kept. */
export interface Flow {
	/** Adds an edge and returns its number. */
	addEdge(edge: { from: number; to: number; capacity: number }): number;
	/** Gives an edge more capacity. */
	raise(edge: number, more: number): void;
	/** Sends as much more as possible from source to sink, and returns how much that is. */
	push(ends: { source: number; sink: number; vertices: number }): number;
}

/** An empty network; `push` is Dinic's algorithm (1970), with explicit stacks. */
export function createFlow(): Flow {
	const head: number[] = [];
	const next: number[] = [];
	const target: number[] = [];
	const room: number[] = [];
	const half = (edge: { from: number; to: number; capacity: number }) => {
		next.push(head[edge.from] ?? -1);
		target.push(edge.to);
		room.push(edge.capacity);
		head[edge.from] = target.length - 1;
		return target.length - 1;
	};
	const addEdge: Flow['addEdge'] = ({ from, to, capacity }) => {
		const edge = half({ from, to, capacity });
		half({ from: to, to: from, capacity: 0 });
		return edge;
	};
	const levels = (source: number, vertices: number) => {
		const level = new Int32Array(vertices).fill(-1);
		level[source] = 0;
		const queue = [source];
		for (const vertex of queue)
			for (let edge = head[vertex] ?? -1; edge >= 0; edge = next[edge]!) {
				const to = target[edge]!;
				if (room[edge]! <= 0 || level[to]! >= 0) continue;
				level[to] = level[vertex]! + 1;
				queue.push(to);
			}
		return level;
	};
	const push: Flow['push'] = ({ source, sink, vertices }) => {
		let sent = 0;
		for (;;) {
			const level = levels(source, vertices);
			if (level[sink]! < 0) return sent;
			const untried = Int32Array.from({ length: vertices }, (_, vertex) => head[vertex] ?? -1);
			const path: number[] = [];
			let vertex = source;
			for (;;) {
				if (vertex === sink) {
					const amount = path.reduce((least, edge) => Math.min(least, room[edge]!), Infinity);
					for (const edge of path) {
						room[edge] = room[edge]! - amount;
						room[edge ^ 1] = room[edge ^ 1]! + amount;
					}
					sent += amount;
					path.length = 0;
					vertex = source;
					continue;
				}
				const edge = untried[vertex]!;
				if (edge >= 0) {
					if (room[edge]! > 0 && level[target[edge]!] === level[vertex]! + 1) {
						path.push(edge);
						vertex = target[edge]!;
					} else untried[vertex] = next[edge]!;
					continue;
				}
				const back = path.pop();
				if (back === undefined) break;
				vertex = target[back ^ 1]!;
				untried[vertex] = next[untried[vertex]!]!;
			}
		}
	};
	return {
		addEdge,
		raise: (edge, more) => {
			room[edge] = room[edge]! + more;
		},
		push
	};
}
