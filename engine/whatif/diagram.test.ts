import { expect, test } from 'vitest';
import { type Diagram, Diagrams, unchanged } from './diagram.ts';

function change(diagrams: Diagrams, number: number): Diagram<boolean> {
  return diagrams.branch<boolean>(number, diagrams.leaf(false), diagrams.leaf(true));
}

test('equal diagrams are the same object, whatever they were made of', () => {
  const diagrams = new Diagrams();
  const [one, other] = [change(diagrams, 0), change(diagrams, 1)];
  const either = diagrams.combine(one, other, (first, second) => first || second);
  const neither = diagrams.combine(one, other, (first, second) => !first && !second);
  expect(diagrams.map(neither, (is) => !is)).toBe(either);
  expect(diagrams.combine(either, neither, (first, second) => first || second)).toBe(diagrams.leaf(true));
  expect(unchanged(either)).toBe(false);
});

test('how many of forty changes are made takes few diagrams', () => {
  const diagrams = new Diagrams(20_000);
  let count: Diagram<number> = diagrams.leaf(0);
  for (let number = 0; number < 40; number += 1) {
    count = diagrams.combine(count, change(diagrams, number), (sum, made) => sum + (made ? 1 : 0));
  }
  expect(diagrams.full).toBe(false);
  expect(unchanged(count)).toBe(0);
});

test('past the most it says so, and comes to an end', () => {
  const diagrams = new Diagrams(200);
  let sum: Diagram<number> = diagrams.leaf(0);
  for (let number = 0; number < 30; number += 1) {
    sum = diagrams.combine(sum, change(diagrams, number), (one, made) => one * 2 + (made ? 1 : 0));
  }
  expect(diagrams.full).toBe(true);
});
