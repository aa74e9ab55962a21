/** Enough to mend at a time; a hostile file has more than a memory holds. */
const MAX_CIRCLES = 20;

/**
 * The circles in a graph, each as its nodes in their order, the first not said again at the end. Where circles share
 * nodes, at least one of them is found; of more than 20, the first.
 */
export function circlesIn(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const onTrail = new Set<string>();
  const visit = (node: string): void => {
    trail.push(node);
    onTrail.add(node);
    for (const other of new Set(next(node))) {
      if (circles.length === MAX_CIRCLES) break;
      if (onTrail.has(other)) circles.push(trail.slice(trail.indexOf(other)));
      else if (!done.has(other)) visit(other);
    }
    trail.pop();
    onTrail.delete(node);
    done.add(node);
  };
  for (const node of nodes) if (!done.has(node)) visit(node);
  return circles;
}

/** A circle turned so that it starts at the first of its nodes that passes; `undefined` where none does. */
export function turnedTo(circle: readonly string[], test: (node: string) => boolean): readonly string[] | undefined {
  const start = circle.findIndex(test);
  return start === -1 ? undefined : [...circle.slice(start), ...circle.slice(0, start)];
}

/** A circle for a reader: `a → b → a`. */
export function circleText(circle: readonly string[]): string {
  return [...circle, ...circle.slice(0, 1)].join(' → ');
}
