import { describe, expect, test } from 'vitest';
import type { Condition } from '../format/format.ts';
import { InWords } from './in-words.ts';
import { load } from '../load/load.ts';
import base from '../fixtures/base.json?raw';

const { questionnaire } = load(base);
if (!questionnaire) throw new Error('The base questionnaire has errors.');
const source = new InWords(questionnaire);
const dutch = new InWords(questionnaire, { language: 'nl' });
const english = new InWords(questionnaire, { language: 'en' });

test.each<[Condition, english: string, dutch: string]>([
  [{ question: 'online', is: 'yes' }, '“Online?” is “Yes”', '“Online?” is “Ja”'],
  [
    { question: 'online', is: ['no', 'unknown'] },
    '“Online?” is “No” or “I do not know”',
    '“Online?” is “Nee” of “Weet ik niet”',
  ],
  [{ question: 'branch', isNot: 'care' }, '“Which branch?” is not “Care”', '“Welke branche?” is niet “Zorg”'],
  [
    { question: 'kinds', includes: ['health', 'name'] },
    '“Which data?” includes “Health” or “Name”',
    'bij “Welke gegevens?” hoort “Gezondheid” of “Naam”',
  ],
  [
    { question: 'kinds', excludes: 'health' },
    '“Which data?” does not include “Health”',
    'bij “Welke gegevens?” hoort niet “Gezondheid”',
  ],
  [
    { question: 'people', atLeast: 10 },
    '“How many people?” is at least 10',
    '“Hoeveel mensen?” is minstens 10',
  ],
  [
    { question: 'people', atMost: 10 },
    '“How many people?” is at most 10',
    '“Hoeveel mensen?” is hoogstens 10',
  ],
  [
    { question: 'people', atLeast: 2, atMost: 9 },
    '“How many people?” is from 2 to 9',
    '“Hoeveel mensen?” is van 2 tot en met 9',
  ],
  [
    { question: 'people', answered: true },
    '“How many people?” is answered',
    '“Hoeveel mensen?” is beantwoord',
  ],
  [
    { question: 'people', answered: false },
    '“How many people?” is not answered',
    '“Hoeveel mensen?” is niet beantwoord',
  ],
  [{ fact: 'large' }, 'the fact “large” holds', 'het feit “large” geldt'],
  [{ fact: 'large', is: false }, 'the fact “large” does not hold', 'het feit “large” geldt niet'],
  [{ score: 'total', is: 'high' }, '“Risk” is “high”', '“Risico” is “hoog”'],
  [{ score: 'total', atLeast: 'high' }, '“Risk” is at least “high”', '“Risico” is minstens “hoog”'],
  [
    { score: 'probability', points: { atLeast: 2 } },
    'the number of points of “Probability” is at least 2',
    'het aantal punten van “Kans” is minstens 2',
  ],
  [
    { score: 'probability', share: { atMost: 0.5 } },
    'the share of its points that “Probability” reaches is at most 50 %',
    'het deel van zijn punten dat “Kans” haalt is hoogstens 50 %',
  ],
  [{ process: 'payroll' }, 'the process is “Payroll”', 'het proces is “Loon”'],
  [
    { subject: ['employees', 'customers'] },
    'it is about “Employees” or “Customers”',
    'het gaat om “Medewerkers” of “Klanten”',
  ],
  [
    { score: 'total', is: 'high', over: 'subjects' },
    'for some subject, “Risk” is “high”',
    'bij minstens één soort betrokkenen geldt: “Risico” is “hoog”',
  ],
  [
    { score: 'probability', is: 'low', over: 'processes', every: true },
    'for every process, “Probability” is “low”',
    'bij elk proces geldt: “Kans” is “laag”',
  ],
  [
    { question: 'kinds', includes: 'health', over: 'subjects', subject: 'employees' },
    'somewhere that is about “Employees”, “Which data?” includes “Health”',
    'ergens waar het om “Medewerkers” gaat, geldt: bij “Welke gegevens?” hoort “Gezondheid”',
  ],
  [
    { subject: 'employees', over: 'subjects' },
    'for some subject, it is about “Employees”',
    'bij minstens één soort betrokkenen geldt: het gaat om “Medewerkers”',
  ],
  [
    { count: [{ question: 'online', is: 'yes' }, { fact: 'large' }], atLeast: 2 },
    'at least 2 of these hold: “Online?” is “Yes”; the fact “large” holds',
    'minstens 2 hiervan gelden: “Online?” is “Ja”; het feit “large” geldt',
  ],
  [
    {
      all: [
        { question: 'online', is: 'yes' },
        { any: [{ fact: 'large' }, { question: 'branch', is: 'care' }] },
      ],
    },
    '“Online?” is “Yes” and (the fact “large” holds or “Which branch?” is “Care”)',
    '“Online?” is “Ja” en (het feit “large” geldt of “Welke branche?” is “Zorg”)',
  ],
  [{ any: [{ fact: 'large' }] }, 'the fact “large” holds', 'het feit “large” geldt'],
])('%j', (condition, inEnglish, inDutch) => {
  expect(english.condition(condition)).toBe(inEnglish);
  expect(dutch.condition(condition)).toBe(inDutch);
});

describe('without a language', () => {
  test('labels are in the source language, and our own words in English', () => {
    expect(source.condition({ question: 'branch', isNot: 'care' })).toBe('“Welke branche?” is not “Zorg”');
  });
});

test('a fact is told by what it means; the facts in it by their names', () => {
  const telling = new InWords(questionnaire, { language: 'en', tellFacts: true });
  expect(telling.condition({ fact: 'large-and-online' })).toBe(
    'the fact “large-and-online” (the fact “large” holds and “Online?” is “Yes”) holds',
  );
});

test('long labels are cut off', () => {
  const short = new InWords(questionnaire, { language: 'en', longest: 10 });
  expect(short.condition({ question: 'people', atLeast: 1 })).toBe('“How many…” is at least 1');
});
