import { describe, expect, test } from 'vitest';
import { graph } from './graph.ts';
import { dot } from './dot.ts';
import { mermaid } from './mermaid.ts';
import { InWords } from './in-words.ts';
import { load } from '../load/load.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import base from '../fixtures/base.json?raw';

const { questionnaire } = load(base);
if (!questionnaire) throw new Error('The base questionnaire has errors.');
const drawn = graph(questionnaire, new InWords(questionnaire, { language: 'en' }));

test('the flow goes through sections, processes and subjects, with conditions on the arrows', () => {
  expect(drawn.edges.map(({ from, to, text = '' }) => `${from} > ${to} ${text}`.trim())).toEqual([
    'start > ask-people',
    'ask-people > ask-online',
    'ask-online > ask-branch',
    'ask-branch > ask-remark',
    'ask-remark > ask-heading',
    'ask-heading > loop-processes-2',
    'loop-processes-2 > when-cameras Yes',
    'when-cameras > ask-cameras the fact “large-and-online” holds',
    'ask-cameras > loop-subjects-2-2',
    'when-cameras > loop-subjects-2-2 otherwise',
    'loop-subjects-2-2 > ask-kinds Yes',
    'ask-kinds > loop-subjects-2-2',
    'loop-subjects-2-2 > loop-processes-2 No',
    'loop-processes-2 > end No',
  ]);
});

test('sections say how often they are asked', () => {
  expect(drawn.sections.map(({ text }) => text)).toEqual([
    'The company (once)',
    'The process (for each process)',
    'Data (for each subject of a process)',
  ]);
});

describe('the scan itself', () => {
  const scan = privacyQuickScan();
  const whole = graph(scan, new InWords(scan, { tellFacts: true }));

  test('every question is drawn once, and can be reached from the start', () => {
    const asked = scan.sections.flatMap(({ questions }) => questions.map(({ id }) => `ask-${id}`));
    const nodes = whole.nodes.filter(({ kind }) => kind === 'question').map(({ id }) => id);
    expect(nodes.sort()).toEqual(asked.sort());
    const reached = new Set(['start']);
    for (const at of reached) for (const { from, to } of whole.edges) if (from === at) reached.add(to);
    expect(whole.nodes.filter(({ id }) => !reached.has(id))).toEqual([]);
  });

  test('a fork and a loop have two ways on, every other place one, and the end none', () => {
    for (const { id, kind } of whole.nodes) {
      const ways = whole.edges.filter(({ from }) => from === id).length;
      expect([id, ways]).toEqual([id, kind === 'end' ? 0 : kind === 'fork' || kind === 'loop' ? 2 : 1]);
    }
  });
});

describe('written out', () => {
  const hostile = {
    ...drawn,
    title: 'A "b" \\',
    nodes: [
      { id: 'ask-end', kind: 'question', text: 'Say "#1" <b>\nor `x`?' },
      { id: 'end', kind: 'end', text: 'end' },
    ] as const,
    sections: [],
    edges: [{ from: 'ask-end', to: 'end', text: 'a "b" | c]' }],
  };

  test('as Mermaid nothing in a text means anything', () => {
    expect(mermaid(hostile)).toBe(
      [
        '%% A "b" \\',
        'flowchart TD',
        '  n_ask_end["Say #quot;#35;1#quot; #lt;b#gt; or #96;x#96;?"]',
        '  n_end(["end"])',
        '  n_ask_end -->|"a #quot;b#quot; | c]"| n_end',
        '',
      ].join('\n'),
    );
  });

  test('as DOT nothing in a text means anything', () => {
    expect(dot(hostile)).toBe(
      [
        'digraph "A \\"b\\" \\\\" {',
        '  node [fontname="sans-serif"];',
        '  edge [fontname="sans-serif"];',
        '  "ask-end" [shape=box, label="Say \\"#1\\" <b> or `x`?"];',
        '  "end" [shape=oval, label="end"];',
        '  "ask-end" -> "end" [label="a \\"b\\" | c]"];',
        '}',
        '',
      ].join('\n'),
    );
  });
});
