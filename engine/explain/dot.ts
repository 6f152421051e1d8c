import type { Graph, GraphNode } from './graph.ts';

const shapes: Readonly<Record<GraphNode['kind'], string>> = {
  start: 'oval',
  end: 'oval',
  question: 'box',
  fork: 'diamond',
  loop: 'hexagon',
};

const widest = 40;

/** A flow in the DOT language of Graphviz. */
export function dot({ title, sections, nodes, edges }: Graph): string {
  return `${[
    `digraph ${quoted(title)} {`,
    '  node [fontname="sans-serif"];',
    '  edge [fontname="sans-serif"];',
    ...nodes.filter(({ section }) => section === undefined).map((one) => `  ${placeText(one)}`),
    ...sections.flatMap(({ id, text }) => [
      `  subgraph ${quoted(`cluster_${id}`)} {`,
      `    label=${label(text)};`,
      ...nodes.filter(({ section }) => section === id).map((one) => `    ${placeText(one)}`),
      '  }',
    ]),
    ...edges.map(
      ({ from, to, text }) =>
        `  ${quoted(from)} -> ${quoted(to)}${text === undefined ? '' : ` [label=${label(text)}]`};`,
    ),
    '}',
  ].join('\n')}\n`;
}

function placeText({ id, kind, text }: GraphNode): string {
  return `${quoted(id)} [shape=${shapes[kind]}, label=${label(text)}];`;
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

/** Graphviz breaks no lines by itself. */
function label(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= widest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `"${lines.map(escaped).join('\\n')}"`;
}
