import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesIn, circleText, turnedTo } from '../../src/questionnaires/circles.ts';

const graph = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
  maxLength: 12,
  selector: ([from, to]) => `${from}-${to}`,
});
const NODES = ['0', '1', '2', '3', '4', '5', '6'];
const nextIn = (edges: readonly (readonly [number, number])[]) => (node: string) =>
  edges.flatMap(([from, to]) => (String(from) === node ? [String(to)] : []));

/** Whether taking away what leads nowhere, again and again, leaves nothing. */
function isAcyclic(edges: readonly (readonly [number, number])[]): boolean {
  const kept = edges.filter(([, to]) => edges.some(([from]) => from === to));
  return kept.length === edges.length ? edges.length === 0 : isAcyclic(kept);
}

describe('circles', () => {
  test('are found exactly where there are some, and lead back to where they began', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const next = nextIn(edges);
        const circles = circlesIn(NODES, next);
        expect(circles.length === 0).toBe(isAcyclic(edges));
        for (const circle of circles) {
          for (const [index, node] of circle.entries()) {
            expect(next(node)).toContain(circle[(index + 1) % circle.length]);
          }
        }
      }),
    );
  });

  test('are told from the node that is asked for', () => {
    expect(turnedTo(['a', 'b', 'c'], (node) => node === 'b')).toEqual(['b', 'c', 'a']);
    expect(turnedTo(['a', 'b', 'c'], (node) => node === 'd')).toBeUndefined();
    expect(circleText(['a', 'b'])).toBe('a → b → a');
  });
});
