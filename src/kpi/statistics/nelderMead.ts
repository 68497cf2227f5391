/** Where a search ended. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

interface Vertex {
  readonly point: readonly number[];
  readonly value: number;
}

/** Every combination of one value from each list. */
const combinations = (lists: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>(
    (found, list) => found.flatMap((point) => list.map((value) => [...point, value])),
    [[]],
  );

/**
 * Minimum of a function of a few variables inside a box, by the Nelder–Mead simplex search: deterministic, without
 * derivatives. It starts from the best combination of the grid's values, so that a function with several valleys
 * is searched in the deepest one seen. Points outside the box are judged at the nearest point inside.
 *
 * `grid`: values to try of each variable; `bounds`: lowest and highest value of each. The function may answer
 * Infinity, not NaN.
 *
 * Source: J. A. Nelder, R. Mead, "A simplex method for function minimization", The Computer Journal 7 (1965).
 */
export function nelderMead(
  cost: (point: readonly number[]) => number,
  grid: readonly (readonly number[])[],
  bounds: readonly (readonly [number, number])[],
  mostSteps = 400,
): Minimum {
  const vertexAt = (point: readonly number[]): Vertex => {
    const inside = point.map((value, index) => {
      const [lowest, highest] = bounds[index] as readonly [number, number];
      return Math.min(highest, Math.max(lowest, value));
    });
    return { point: inside, value: cost(inside) };
  };
  const tried = combinations(grid).map(vertexAt);
  const start = tried.reduce((best, vertex) => (vertex.value < best.value ? vertex : best));
  return descend(vertexAt, start.point, bounds, mostSteps);
}

function descend(
  vertexAt: (point: readonly number[]) => Vertex,
  start: readonly number[],
  bounds: readonly (readonly [number, number])[],
  mostSteps: number,
): Vertex {
  const simplex = [vertexAt(start)];
  for (let index = 0; index < start.length; index++) {
    const [lowest, highest] = bounds[index] as readonly [number, number];
    const from = start[index] as number;
    const step = (highest - lowest) * (from + 0.15 * (highest - lowest) <= highest ? 0.15 : -0.15);
    simplex.push(vertexAt(start.map((value, other) => (other === index ? from + step : value))));
  }
  for (let step = 0; step < mostSteps; step++) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0] as Vertex;
    const worst = simplex[simplex.length - 1] as Vertex;
    if (!(worst.value - best.value > 1e-10 * Math.abs(best.value)) && spread(simplex) < 1e-7) break;
    improve(simplex, vertexAt);
  }
  return simplex.reduce((best, vertex) => (vertex.value < best.value ? vertex : best));
}

const spread = (simplex: readonly Vertex[]): number => {
  const best = (simplex[0] as Vertex).point;
  return Math.max(
    ...simplex.map(({ point }) =>
      Math.max(...point.map((value, index) => Math.abs(value - (best[index] as number)))),
    ),
  );
};

/** One step on a sorted simplex: reflection, expansion, contraction or shrinking. */
function improve(simplex: Vertex[], vertexAt: (point: readonly number[]) => Vertex): void {
  const last = simplex.length - 1;
  const best = simplex[0] as Vertex;
  const worst = simplex[last] as Vertex;
  const center = best.point.map(
    (_, index) =>
      simplex.slice(0, last).reduce((total, { point }) => total + (point[index] as number), 0) / last,
  );
  const along = (factor: number): Vertex =>
    vertexAt(center.map((value, index) => value + factor * ((worst.point[index] as number) - value)));
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const expanded = along(-2);
    simplex[last] = expanded.value < reflected.value ? expanded : reflected;
    return;
  }
  if (reflected.value < (simplex[last - 1] as Vertex).value) {
    simplex[last] = reflected;
    return;
  }
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) {
    simplex[last] = contracted;
    return;
  }
  for (let index = 1; index <= last; index++) {
    const { point } = simplex[index] as Vertex;
    simplex[index] = vertexAt(point.map((value, at) => ((best.point[at] as number) + value) / 2));
  }
}
