import type { RuleText } from './rule-texts.ts';

/** What each kind of diagnostic means; the message beside it names the case at hand. */
export const DIAGNOSTIC_TEXTS = {
  unreadable: {
    title: 'File that cannot be read',
    explanation: 'The system did not give the file out, so nothing in it can count.',
    remedy: 'Check the path, and that you may read the file.',
  },
  'not-read': {
    title: 'File that was not read',
    explanation:
      'A folder or a pattern holds something that may have been meant as answers and cannot be taken for them: it is empty, is no text, or has a name that hides it.',
    remedy: 'Fill it, save it as UTF-8 text, rename it, or remove it.',
  },
  'too-large': {
    title: 'File too large',
    explanation:
      'A document has at most 1 MiB, far more than any interview fills; a larger one is likely another file.',
    remedy: 'Check that this is the right file. Keep long material elsewhere, and name it as evidence.',
  },
  encoding: {
    title: 'Not UTF-8 text',
    explanation: 'Files are read as UTF-8. In another encoding names and notes would come out garbled without a word.',
    remedy: 'Save the file as UTF-8 text.',
  },
  syntax: {
    title: 'Not valid YAML',
    explanation: 'The text is not YAML at this place, so what stands there and after it cannot be relied on.',
    remedy:
      'Mend the line that is marked: often an indent, a tab, a quotation mark or a colon in a text without quotes.',
  },
  'too-deep': {
    title: 'Nested too deeply',
    explanation: 'No format of outready nests this far, and a file that does can exhaust whoever reads it.',
    remedy: 'Check that this is the right file, and flatten it.',
  },
  alias: {
    title: 'Alias in YAML',
    explanation:
      'Aliases (`*name`) let a small file unfold into a huge one, and hide from a reviewer what is answered.',
    remedy: 'Write the value out at each place.',
  },
  key: {
    title: 'Key of the wrong form',
    explanation: 'Ids are kebab-case and keys are plain texts, so that each thing has one name only.',
    remedy: 'Rename the key as the message says.',
  },
  'duplicate-key': {
    title: 'Key that stands there twice',
    explanation: 'Two values for one key mean that one of them would be ignored, and nobody could tell which.',
    remedy: 'Keep the one that is true.',
  },
  'unsafe-value': {
    title: 'Value that does not survive',
    explanation: 'Tags, huge numbers and broken characters change when they are read and saved again.',
    remedy: 'Write the value as plain text, in quotation marks where need be.',
  },
  format: {
    title: 'Unknown format',
    explanation:
      'The first key, `format`, tells what kind of file this is and in which version. Without it the file could be anything.',
    remedy: 'Set `format` as the message says, or give the file that was meant.',
  },
  'unknown-key': {
    title: 'Unknown key',
    explanation: 'A key that is not known is most often a typo, and what stands under it would silently not count.',
    remedy: 'Correct or remove the key. `outready questionnaire schema` prints the keys that each kind of file has.',
  },
  'missing-key': {
    title: 'Missing key',
    explanation: 'Something that the file must say is not there, and a guess would not be honest.',
    remedy: 'Add the key that the message names.',
  },
  'wrong-type': {
    title: 'Value of the wrong kind',
    explanation: 'There is a text where a list belongs, a number where a text belongs, or the like.',
    remedy: 'Write the value in the form that the message asks for.',
  },
  'wrong-value': {
    title: 'Value that is not possible',
    explanation: 'The value has the right form but is none of those that can stand here.',
    remedy: 'Choose one of the values that the hint names, or one within the limits of the message.',
  },
  'duplicate-id': {
    title: 'Id that stands there twice',
    explanation: 'Answers refer to things by their id, so an id can mean one thing only.',
    remedy: 'Give the newer one an id of its own, which no earlier version has used.',
  },
  'dangling-reference': {
    title: 'Name that leads nowhere',
    explanation:
      'The file names an area, a profile, a question, a source, a language, a file or a folder that does not exist.',
    remedy: 'Correct the name, or add what it names.',
  },
  'impossible-score': {
    title: 'Scores that cannot be',
    explanation: 'With thresholds in the wrong order a better level would be easier to reach than a lower one.',
    remedy: 'Set them so that a better level never takes less than a lower one.',
  },
  contradiction: {
    title: 'Entry that contradicts itself',
    explanation:
      'The entry says two things that cannot both be true, or says nothing, and choosing between them is yours.',
    remedy: 'Keep the part that is true.',
  },
  'ragged-row': {
    title: 'Row of another length',
    explanation:
      'Every rater has a value, or an empty cell, for every unit; in a shorter or longer row they cannot be matched.',
    remedy: 'Add the cells that are missing, or take those out that are too many.',
  },
  'unknown-question': {
    title: 'Unknown question',
    explanation: 'The answer is for a question that is not asked here: mistyped, of another profile, or gone since.',
    remedy: 'Correct the id, choose the profile that asks it, or remove the answer.',
  },
  'unknown-option': {
    title: 'Unknown option',
    explanation:
      'The answer is none of those that the question offers. After an older version it stays in the file and counts as unanswered.',
    remedy: 'Choose one of the options; `outready questionnaire show` lists them.',
  },
  'outdated-answer': {
    title: 'Answer to an earlier version',
    explanation:
      'The question has changed its meaning since it was asked, so the saved answer may not be what one would say today.',
    remedy: 'Ask the question again.',
  },
  'evidence-days': {
    title: 'Days of evidence that cannot be',
    explanation: 'Evidence was seen on a day that is yet to come, or after the last day on which it holds.',
    remedy: 'Correct the day, or ask for evidence that holds now.',
  },
  'evidence-changed': {
    title: 'Evidence that has changed',
    explanation:
      'The file is no longer the one whose SHA-256 was noted, so what was seen then may not stand in it now. No score depends on it.',
    remedy: 'Look at the file again, then note its new SHA-256 and the day on which it was seen.',
  },
  'evidence-unchecked': {
    title: 'Evidence whose SHA-256 was not checked',
    explanation:
      'Checked are regular files in the folder of the answers file or below it, links that lead out of it left aside, up to 64 MiB a file and 256 MiB in all.',
    remedy:
      'Put the file where the answers file says, or take `sha256` out where a file is kept elsewhere or is larger.',
  },
  'newer-version': {
    title: 'Asked with another version',
    explanation: 'The interview was held with a newer questionnaire than the one that is here.',
    remedy: 'Update outready, or your own questionnaires, to the version that the file names.',
  },
  'different-engagement': {
    title: 'Interviews of different engagements',
    explanation:
      'Interviews count as one assessment only if client, provider, scope and profile are the same to the letter, or all name the same id. White space does not count.',
    remedy: 'Correct the spelling, or assess the engagements one by one.',
  },
  'near-equal-name': {
    title: 'Names that a reader would take for one',
    explanation:
      'Two files spell the name of a client, provider or scope differently, by case, punctuation or characters that cannot be seen only. Names that differ are different engagements.',
    remedy: 'Spell the name the same where it is the same; an id in each file says so as well.',
  },
  'differing-answer': {
    title: 'Answer of a form that differs',
    explanation:
      'The answers file has another reply or note to this question already. Which of the two holds is for somebody to decide who knows.',
    remedy: 'Make the two say the same, or take what the form says with --prefer form.',
  },
  'policy-name': {
    title: 'Policy that is not used',
    explanation:
      'A file has almost the name of a policy, or is one that does not hold here, so nothing that it demands was judged.',
    remedy: 'Call it outready.policy.yaml in the folder that is checked or above it, or name it by --policy.',
  },
  'same-respondent': {
    title: 'Two files of one respondent, and none the later',
    explanation:
      'Of one respondent’s files the one that started last counts. Where two started at the same moment, or one does not say when, nobody can tell which that is.',
    remedy: 'Set started: in both, give each respondent a name, or leave one of the files out.',
  },
  'no-start': {
    title: 'Interview without a start',
    explanation: 'Which interviews had started by a day can be told only of those that say when they started.',
    remedy: 'Write it into the file, as in `started: 2026-11-22T09:00:00Z`.',
  },
  'circular-extends': {
    title: 'Questionnaires that extend one another',
    explanation: 'A questionnaire that extends itself, by whatever way round, has no beginning to build on.',
    remedy: 'Break the circle that is named: one of them has to stand on its own.',
  },
  'circular-when': {
    title: 'Conditions in a circle',
    explanation: 'A context question that waits for its own answer is never asked.',
    remedy: 'Take one of the named conditions out.',
  },
  'circular-after': {
    title: 'Recommendations in a circle',
    explanation: 'Steps that wait for one another have no first step, so a roadmap cannot put them in order.',
    remedy: 'Decide which comes first, and take its `after` out.',
  },
  'missing-changed': {
    title: 'Change of meaning that is not told',
    explanation: 'A saved answer now means something else. Without `changed` it counts as if nothing had happened.',
    remedy: 'Say `changed:` with the new version on the question; whoever answered before is asked again.',
  },
  'version-step': {
    title: 'Version step too small',
    explanation: 'The version says less than the change: who relies on it would not look twice.',
    remedy: 'Raise the version by the step that is named.',
  },
  'orphan-translation': {
    title: 'Translation of what is not there',
    explanation: 'A text is translated that the original does not have: mistyped, or gone since.',
    remedy: 'Correct the id, or remove the text.',
  },
  'stale-translation': {
    title: 'Translation of an earlier version',
    explanation: 'The original has changed since it was translated, so the two may ask different things.',
    remedy: 'Compare the texts, then set the version or the digest as the hint says.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

/** What kind of thing is wrong. A new kind is one entry above; its wording is built where it is found. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_TEXTS;
