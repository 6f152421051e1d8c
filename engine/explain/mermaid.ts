import type { Graph, GraphNode } from './graph.ts';

const shapes: Readonly<Record<GraphNode['kind'], readonly [string, string]>> = {
  start: ['([', '])'],
  end: ['([', '])'],
  question: ['[', ']'],
  fork: ['{', '}'],
  loop: ['{{', '}}'],
};

/** A flow as a Mermaid flowchart. */
export function mermaid({ title, sections, nodes, edges }: Graph): string {
  return `${[
    `%% ${title.replaceAll(/\s+/g, ' ')}`,
    'flowchart TD',
    ...nodes.filter(({ section }) => section === undefined).map((one) => `  ${placeText(one)}`),
    ...sections.flatMap(({ id, text }) => [
      `  subgraph ${name(`section-${id}`)} [${label(text)}]`,
      ...nodes.filter(({ section }) => section === id).map((one) => `    ${placeText(one)}`),
      '  end',
    ]),
    ...edges.map(({ from, to, text }) =>
      text === undefined
        ? `  ${name(from)} --> ${name(to)}`
        : `  ${name(from)} -->|${label(text)}| ${name(to)}`,
    ),
  ].join('\n')}\n`;
}

function placeText({ id, kind, text }: GraphNode): string {
  return `${name(id)}${shapes[kind].join(label(text))}`;
}

/** Some words mean something to Mermaid, and so may hyphens. */
function name(id: string): string {
  return `n_${id.replaceAll('-', '_')}`;
}

/** Between quotation marks only these mean something. */
function label(text: string): string {
  const safe = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replaceAll('`', '#96;');
  return `"${safe}"`;
}
