/**
 * A questionnaire of so many questions and rules, for measuring: without mistakes, in two languages, with conditions on
 * two in five questions, facts, all four ways to score, and a measure for every twentieth question. The same numbers
 * always give the same text.
 */
export function largeQuestionnaire(questions: number, rules: number): string {
  const perSection = 50;
  const perScore = 100;
  const text = (nl: string, en: string) => ({ nl, en });
  const id = (index: number) => `q-${index}`;
  const scopes = ['organisation', 'process', 'subject'] as const;
  const sectionCount = Math.ceil(questions / perSection);
  const scopeOf = (index: number) =>
    scopes[Math.min(2, Math.floor((Math.floor(index / perSection) / sectionCount) * 3))] ?? 'organisation';
  const question = (index: number) => {
    const before = index - (index % 5);
    const when =
      index % 5 < 2 || before === 0
        ? {}
        : { when: { all: [{ question: id(before), is: ['some', 'bad'] }, { fact: `fact-${before}` }] } };
    return {
      id: id(index),
      kind: 'choice',
      text: text(`Hoe staat het met punt ${index}?`, `How is point ${index}?`),
      ...when,
      options: [
        { id: 'good', label: text('Goed', 'Good'), points: 0 },
        { id: 'some', label: text('Gaat wel', 'So-so'), points: 1 },
        { id: 'bad', label: text('Slecht', 'Bad'), points: 2 },
        { id: 'unknown', label: text('Weet ik niet', 'I do not know'), unknown: true, points: 2 },
      ],
    };
  };
  const all = Array.from({ length: questions }, (_, index) => index);
  const inScope = (per: string) => all.filter((index) => scopeOf(index) === per);
  const scoreCount = Math.ceil(rules / perScore);
  const scores = Array.from({ length: scoreCount }, (_, number) => {
    const per = scopes[number % 3] ?? 'organisation';
    const own = inScope(per);
    const share = Math.ceil(own.length / Math.floor(scoreCount / 3));
    const turn = Math.floor(number / 3);
    return {
      id: `score-${number}`,
      per,
      title: text(`Score ${number}`, `Score ${number}`),
      scale: 'risk',
      sum: [
        ...own.slice(turn * share, (turn + 1) * share).map((index) => ({ question: id(index) })),
        ...Array.from({ length: Math.min(perScore, rules - number * perScore) }, (_rule, rule) => {
          const index = own[(number * 37 + rule * 7) % own.length] ?? 0;
          const other = own[(number * 11 + rule * 13) % own.length] ?? 0;
          return {
            when: {
              any: [{ question: id(index), is: 'bad' }, { all: [{ question: id(other), is: 'some' }] }],
            },
            points: 1,
            because: text(`Regel ${rule} telt.`, `Rule ${rule} counts.`),
          };
        }),
      ],
      bands: [
        { from: 0, level: 'low' },
        { from: 5, level: 'medium' },
        { from: 20, level: 'high' },
      ],
    };
  });
  return JSON.stringify(
    {
      format: 1,
      id: 'large',
      version: '1.0.0',
      languages: ['nl', 'en'],
      title: text('Groot', 'Large'),
      publisher: { name: 'Nobody' },
      reviewed: { on: '2026-01-01', until: '2027-01-01' },
      subjects: [{ id: 'customers', label: text('Klanten', 'Customers') }],
      processes: [{ id: 'orders', label: text('Bestellingen', 'Orders'), subjects: ['customers'] }],
      scales: {
        risk: [
          { id: 'low', label: text('Laag', 'Low') },
          { id: 'medium', label: text('Midden', 'Medium') },
          { id: 'high', label: text('Hoog', 'High') },
        ],
      },
      facts: Object.fromEntries(
        all
          .filter((index) => index % 5 === 0)
          .map((index) => [`fact-${index}`, { question: id(index), isNot: 'good' }]),
      ),
      sections: Array.from({ length: sectionCount }, (_, number) => ({
        id: `section-${number}`,
        per: scopeOf(number * perSection),
        title: text(`Deel ${number}`, `Part ${number}`),
        questions: all.slice(number * perSection, (number + 1) * perSection).map(question),
      })),
      scores,
      measures: all
        .filter((index) => index % 20 === 0)
        .map((index) => ({
          id: `measure-${index}`,
          per: scopeOf(index),
          when: { question: id(index), is: ['bad', 'unknown'] },
          title: text(`Doe iets aan ${index}`, `Mend ${index}`),
          text: text('Kijk wat er mis is.', 'See what is wrong.'),
          effort: 'day',
        })),
      profile: { columns: scores.filter(({ per }) => per === 'process').map(({ id: score }) => ({ score })) },
    },
    undefined,
    2,
  );
}
