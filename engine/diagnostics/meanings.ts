import type { Code } from './codes.ts';

/** What each diagnostic means, and why it matters: for the page about it, and for tools that show more than a message. */
export const meanings: Readonly<Record<Code, string>> = {
  'too-large':
    'The file is larger than what is read: 5 million characters. A file that large is not one that somebody wrote; reading on could bring a browser to a halt.',
  'too-deep': 'Objects and lists are nested deeper than 64 levels. Nothing in the format goes that deep.',
  'not-json':
    'The text is not JSON: a comma, a bracket or a quotation mark is missing or too much, or there is a comment. What stands behind the mistake is not looked at yet.',
  'duplicate-key':
    'The same name occurs twice in one object. Programs that read JSON keep one of the two, and not all the same one.',
  'hostile-key':
    'A name that JavaScript itself uses, such as "__proto__". It could change how a program that reads the file works, so it is refused.',
  'wrong-number': 'A number that is too large to be kept.',
  'unknown-format':
    'The file is of a version of the format that this `pqs` does not know. A newer `pqs` may.',
  'missing-property': 'Something that has to be there is not.',
  'unknown-property':
    'The format has no such property here. Often it is misspelt; a property that is not known would otherwise be passed over in silence.',
  'unknown-kind': 'There is no such kind of question.',
  'wrong-type': 'A value of another type than what belongs here, such as a text in the place of a list.',
  'wrong-value': 'Not one of the values that may stand here.',
  'wrong-pattern':
    'The text is not written as it must be here: an id in small letters, digits and hyphens, a version as 1.0.0, a day as 2026-11-24, an address that begins with https.',
  'empty-text':
    'A text for people in which nothing is said. Leave the property out when there is nothing to say.',
  'too-few': 'The list has fewer members than make sense: a question to choose from needs two options.',
  'duplicate-value': 'The same value occurs twice in a list in which each may occur once.',
  'too-many':
    'There is more wrong than is told at once. Mend the first things, and check again: one mistake often makes many others.',
  'duplicate-id':
    'Two things have the same id. Ids are unique in the whole file, so that a condition can never mean two things; the options of a question are unique within it.',
  'reserved-id':
    'This id means something to the format itself: ids that start with "own-" are for the processes that a person adds.',
  'unknown-fact': 'A condition names a fact that there is not.',
  'unknown-group':
    'A group that there is not. Where a questionnaire has no groups, each process is one of its own, under its id.',
  'unknown-level': 'A level that its scale does not have.',
  'unknown-consistency': 'A consistency rule that there is not.',
  'unknown-measure': 'A measure that there is not.',
  'unknown-option':
    'A condition, preset or rule names an answer that cannot be given to that question, so it would never hold. This is how a weight that is tied to the label of an answer goes wrong in silence elsewhere.',
  'unknown-process': 'A process that there is not.',
  'unknown-question': 'A question that there is not.',
  'unknown-scale': 'A scale that there is not.',
  'unknown-score': 'A score that there is not.',
  'unknown-source': 'A source that is not among the `sources`.',
  'unknown-subject': 'A subject that there is not, or that this process does not touch.',
  'unknown-term': 'A word that is not in the `glossary`.',
  'unknown-placeholder': 'A sentence of the notice has a placeholder that is not among its `placeholders`.',
  'unused-placeholder': 'A placeholder of the notice that no sentence uses.',
  'other-placeholders':
    'A sentence has other placeholders in one language than in another, so that who reads it is told something else.',
  'condition-operator':
    'This cannot be asked of that question: `is` is for one answer, `includes` for several, `atLeast` and `atMost` for a number.',
  'empty-range':
    'Nothing can be in this range: the lowest is above the highest, or more is asked for than there is.',
  'needs-over':
    '`every` and `subject` say which of the narrower scopes are meant, so they need `over`, which says that those are read.',
  'not-a-sum': 'Points and shares are asked of a score that has none: only a `sum` has points.',
  'reads-note': 'A condition or score reads a note, to which nothing can be answered.',
  'reads-optional':
    'A condition reads a question that may be left empty. Without an answer it would stay open, and what depends on it too.',
  'rests-on-absence':
    'A sentence or a cell of a paper waits for an answer that is not there. A paper says only what was answered: what nobody asked or answered states nothing, so this is not said, or not where one of the questions is not asked.',
  circular: 'Things depend on each other in a circle, so none of them can be worked out first.',
  'nested-too-deep':
    'A condition has more than two levels of `all` and `any`, or facts and scores stand on more than 64 levels of each other. Name the inner part of a condition as a fact: that is also easier to read.',
  'asked-too-late':
    'A question depends on one that is asked after it. When it is its turn, nobody knows yet whether it applies.',
  'out-of-scope':
    'Something is read that is not in sight from here: a company cannot read one of its processes without saying which, or all of them with `over`.',
  'reads-siblings':
    'A question for each process or subject depends on what others of the same kind answered, which may come later.',
  'only-exclusive':
    'All options of a question of several answers take all others away: then it is a question of one answer.',
  'several-unknown': 'A question has two answers that say "I do not know".',
  'unused-points': 'An option has points, and no `sum` adds the points of this question: they never count.',
  'unused-levels':
    'An option has a level, and no `worst` reads the levels of this question: they never count.',
  'doubts-unread':
    'A consistency rule casts doubt on the answer to a question that its condition does not read, not even through facts and scores.',
  'unknown-is-safe':
    'Who does not know comes off better than who knows the worst. Not knowing is never the safe answer; give it the weight of the worst answer, or a reason (`because`) why not.',
  'preset-scope':
    'A process says what is usual for a question that is not asked about it, but once for the organisation.',
  'ungrouped-process':
    'A questionnaire with groups has a process that stands in none of them. People choose groups, so nobody could choose it.',
  'grouped-twice':
    'A process stands in two groups. It is one activity, with its answers given once: it belongs on one card.',
  'nested-group': 'A group names another group. Groups hold processes; they do not nest.',
  'proposal-scope': 'A proposal covers a question that is not asked for a process or its subjects.',
  'proposed-too-late': 'A proposal comes after a question that it covers: then that was asked already.',
  'proposes-nothing':
    'A question proposes the level of a score, and none of its options stands for such a level.',
  'which-of':
    'A `which` asks about a question that is not one of several answers, or that has no "I do not know".',
  'lower-to':
    'An answer can be brought down (`lower`), and it is not said what takes its place. Name it in `to`.',
  'lower-scope':
    'A `which` that can be found out stands in another scope than the question that it is about, whose answer would change with it.',
  'matrix-hole': 'The matrix has no level for this pair. It must say where every pair comes out.',
  'matrix-unknown':
    'The matrix has a level for a pair that never occurs, because its score has no such level.',
  'first-without-end':
    'The last rule of a decision list has a condition, so for some answers there would be no level. End with a rule without `when`.',
  'rule-never-reached': 'A rule stands behind one that always holds, so its turn never comes.',
  'other-scale': 'A score takes the level of one with another scale: its levels mean something else.',
  'without-levels': 'None of the options of this question has a level, so a `worst` finds nothing in it.',
  'without-points': 'None of the options of this question has points, so a `sum` finds nothing in it.',
  'number-in-sum':
    'A sum takes the points of a question about a number, and no rule of that sum says what the number gives. A number has no points by itself, so whatever is filled in would count nothing. Say it with rules: so many points from so much on.',
  'points-over': 'Points are read over narrower scopes. Of several scopes only the worst level can be taken.',
  'times-nothing': 'Points that count zero times.',
  'band-start':
    'The first band begins above the fewest points that can be reached, so that some answers would have no level.',
  'band-gap': 'Between two bands there are points that are in neither.',
  'band-overlap': 'Two bands begin or end in each other: for some points there are two levels.',
  'band-share': 'A band of shares begins outside 0 to 1.',
  'negative-share':
    'Points below zero are possible in a sum whose bands go by share. A share of less than nothing falls in the first band, whatever that band starts from. That is seldom meant: let the best answer give 0 points, or start the first band below 0 to say that you mean it.',
  'column-scope':
    'A column of the profile shows a score that is not scored for a process or a subject, or lacks the subject it is about.',
  'missing-language': 'A text is missing in a language that the questionnaire says it has.',
  'unknown-language': 'A text is there in a language that the questionnaire does not say it has.',
  'html-in-text': 'A text has HTML in it. Texts are shown as they are: readers would see the code.',
  'no-such-day': 'There is no such day in the calendar.',
  'review-order': 'The rules would be relied on until a day before they were looked over.',
  'never-in-force': 'Something ends on a day before it begins, so it is never in force.',
  'no-longer-in-force':
    'The last day of something has passed. It is left out by itself, wherever the scan runs; taking it out of the file keeps the file short. What depends on the day on which one looks is no reason to end with 1, also not with `--strict`.',
  'changes-soon':
    'Something comes into force, or ends, within 90 days. Laws are put off at times: look whether the day still is right, and try what comes out then with `--on`.',
  'long-in-force':
    'Something has been in force for over a year. Its date can go, and what it came in the place of, too.',
  'long-sentence':
    'A sentence of more than 20 words. Most people read on a phone, between other work: two short sentences are read, one long one is not.',
  'je-and-u': 'A Dutch text says "je" in one place and "u" in another.',
  'says-optional': 'A Dutch text says "optioneel". "Niet verplicht" is what people say.',
  'double-question': 'A question asks two things at once, so that one answer cannot be right for both.',
  'none-of-these':
    'Of these options one has to be chosen, for a list with nothing ticked is no answer. Whoever finds none of them fitting cannot go on. An option that is `exclusive` takes the others away.',
  'unexplained-abbreviation': 'An abbreviation that is nowhere explained.',
  'unlinked-term': 'A word of the glossary is used in a question that does not link to it under `terms`.',
  'missing-base':
    'The questionnaire that this one extends is not found: not at `--base`, not in the folder beside it, not among those that ship with `pqs`.',
  'other-base': 'The file found for the base is another questionnaire.',
  'other-version':
    'The base is of another first number than this sector version was made for: it may have changed in ways that break it.',
  'broken-base': 'The base has errors of its own.',
  'long-chain': 'More questionnaires stand on each other than three, or one of them stands on itself.',
  'source-language':
    'A sector version begins with another language than its base. The first language is that of the ids and of what is not translated.',
  'not-in-base':
    'A change names something that the base does not have, so there is nothing to change. An update of the base may have taken it away.',
  'already-in-base': 'Something is added under an id that the base has already.',
  'conflicting-changes': 'Two changes are about the same thing, and exclude each other.',
  'hidden-but-read':
    'Something is taken out that other parts of the base still read. Take those out too, or change what they read.',
  'wrong-answer': 'An answer of a type that does not go with the question.',
  'empty-answer': 'An answer in which nothing was chosen or written. Leave it out instead.',
  'too-long': 'A text or a name that is longer than is kept. The rest is kept without it.',
  'out-of-range': 'A number that is smaller or larger than the question allows.',
  'not-whole': 'A fraction where only whole numbers are answers.',
  'exclusive-option': 'An option that takes all others away was chosen beside others.',
  'other-questionnaire': 'The answers belong to another questionnaire. `pqs migrate` carries them over.',
  'missing-name': 'A process that the questionnaire does not have needs a name.',
  'now-activities':
    'What was one process in the version that was answered is a group of activities now. Answers are carried over to each where they fit; what the questionnaire proposes is confirmed anew.',
  'not-adjustable': 'A level was set by hand of a score that does not allow it.',
  'never-asked':
    'There are no answers that lead to this question, so nobody is ever asked it. Often two conditions on the way exclude each other.',
  'no-difference':
    'Whatever else is answered, choosing this changes nothing: no level, no measure, no paper, no other question. Then it need not be asked, or it was forgotten in a rule.',
  'level-never': 'No answers bring the score to this level.',
  'band-never': 'No answers give so many points that they end in this band.',
  'rule-never-holds': 'There are no answers for which the condition of this rule holds.',
  'rule-shadowed':
    'Whenever this rule holds, one before it in the decision list holds too: it never decides.',
  'consistency-never':
    'There are no answers for which the condition of this consistency rule holds, so nobody is ever told.',
  'consistency-always':
    'The condition of this consistency rule holds whatever is answered, so it tells nothing about an answer.',
  'measure-never': 'There are no answers for which this measure applies, so nobody ever sees it.',
  'incident-never':
    'There are no known answers with which this incident comes on top of the result, so it never does. What is not known alarms nobody.',
  'check-never': 'There are no answers with which this step of the plan counts as done.',
  'check-always': 'This step of the plan counts as done whatever is answered.',
  'cannot-be-completed':
    'There is no way to the end: however the questions are answered, something stays open.',
  'worse-is-better':
    'The question says that its options go from best to worst, and for some answers a worse one lowers a level.',
  'unknown-is-safest':
    'Not knowing leaves every score at its best, where a known answer would make one of them worse. Not knowing is never the safe answer.',
  'unknown-not-counted':
    'Not knowing leaves a score at its best, where a known answer would make it worse. Another score does tell that something is not known; this one does not.',
  'only-by-hand': 'This happens only when somebody sets a level by hand. If that is meant, leave it.',
  'unused-of-base':
    'What a sector version took out leaves parts of the base without use. It does no harm, and is told in one hint.',
  'not-decided':
    'The solver did not find out within its time. Nothing is known then: `--seconds` gives it more.',
};
