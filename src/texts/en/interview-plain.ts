import type { DetailWord } from './interview-places.ts';
import { count } from './words.ts';

/** The plain interview. The words that it hears are the same in every language: scripts say them, too. */
export const PLAIN = {
  can: 'What can be said:',
  /** A word about the words, where the language is another than theirs; empty where there is nothing to say. */
  aboutWords: '',
  /** What may follow a word. */
  placeholders: {
    reason: 'REASON',
    text: 'TEXT',
    ref: 'REF',
    number: 'NUMBER',
    words: 'WORDS',
    whatText: 'WHAT TEXT',
    action: 'TEXT; OWNER; DAY',
  },
  meanings: {
    numbers: 'answer and go on; of a checklist, all that apply: 1 3 4, or none',
    value: 'the answer to a question without a list of answers; the word value can be left out',
    unknown: 'asked, but nobody knew',
    na: 'does not apply, and why',
    note: 'keep a note for yourself with this question; key quotes it to the client; without a text, remove it',
    'note+': 'add a line to the note',
    evidence: 'keep a path or a link that shows it',
    seen: 'you looked at the evidence today; again: no longer',
    seenNumber: 'the same, of several pieces of evidence',
    action:
      'agree on something to do, at this question; without an owner it is parked; the day as in 2026-12-05 or +14',
    actions: 'list what was agreed',
    done: 'that action is done today; again: no longer',
    drop: 'remove that action',
    reword: 'put another text in the place of that evidence',
    remove: 'take that evidence away',
    confidential: 'told in confidence: it counts, but no client’s copy shows it by itself; again: no longer',
    key: 'quote the note to the client, on page one; again: no longer',
    same: 'confirm what was answered last time',
    'take-over': 'keep last time’s note and evidence now, too',
    'take-up': 'keep what was typed last time and not confirmed',
    'let-go': 'let go of what was typed last time and not confirmed',
    clear: 'take the answer back',
    undo: 'take the last change back, whatever it was',
    back: 'go to the question before',
    forward: 'go to the next question',
    skip: 'leave it open for now',
    jump: 'list the areas, and how far each is',
    jumpWords: 'go to an area by its number or name, or to the question with these words',
    must: 'go to the next critical question that is open',
    again: 'say the question once more',
    verdict: 'what this interview alone comes to so far',
    review: 'list what deserves another look',
    correct: 'show for whom the interview is and who answers',
    correctText: (details: readonly DetailWord[]): string => `put one of these right: ${details.join(', ')}`,
    'correct-all': 'make the last correction in the other files of the engagement, too',
    person: 'go to the other person’s interview at the same question, and back; of several, list them',
    personWords: 'go to the interview of the one with this number, name or role; person new: of someone new',
    compare: 'show what the people at this table answered to this question, once all have',
    next: 'save, and start an interview with another person',
    finish: 'end with the score of this interview',
    finishBlind: 'end, without the score',
    quit: 'save and leave',
    '?': 'this help, and what helps with the question',
  },

  /** Said after a step. */
  done: {
    noteRemoved: 'Note removed.',
    noteKept: 'Note kept.',
    evidenceKept: 'Evidence kept.',
    evidenceReworded: 'Evidence corrected; it no longer counts as seen.',
    evidenceRemoved: 'Evidence removed.',
    confidential:
      'In confidence: it counts in the score, and a client’s copy shows neither the answer nor its note or evidence.',
    notConfidential: 'No longer confidential.',
    keyFact: 'Key fact: the client is quoted this note.',
    notKeyFact: 'No longer quoted to the client.',
    takenOver: 'Note and evidence of last time are kept now, too.',
    corrected: 'Corrected.',
    undone: 'Undone.',
    kept: 'Kept what was typed last time.',
    keptInPart: 'Kept what belongs to questions that are asked now; the rest waits.',
    dropped: 'Let go of what was typed last time.',
  },
  /** Why a step changed nothing. */
  unchanged: {
    'key-fact': 'There is no note here that could be quoted.',
    note: 'The note is kept already.',
    evidence: 'This evidence is kept already.',
    clear: 'There is no answer to take back.',
    undo: 'There is no change to take back.',
    'take-over': 'There is no note or evidence of last time to take over here.',
    correct: 'It stands like that already.',
    back: 'This is the first question.',
  },

  problems: {
    nothingAfter: (word: string): string => `Nothing can stand after ${word}.`,
    pasted: 'Several lines came at once, as from a paste: none was taken. Say note TEXT to keep a text.',
    nothingWaits: 'Nothing of last time waits to be confirmed.',
    nothingAfterUnknown: 'Nothing can stand after unknown. What was said can be kept with note TEXT.',
    inReview: 'Say finish, next, back, a number of the list, jump WORDS, action TEXT, undo, quit or ?.',
    noQuestion: (words: string): string => `No question has «${words}» in its topic, text, answers, help or notes.`,
    fitAsWell: (ids: readonly string[], more: number): string =>
      `These fit as well: ${ids.join(', ')}${more === 0 ? '' : `, and ${more} more`}.`,
    noDetail: (word: string, meant: string | undefined, details: readonly DetailWord[]): string =>
      `«${word}» cannot be corrected${meant === undefined ? '.' : `; did you mean ${meant}?`} Say correct, one of ${details.join(', ')}, then the text.`,
    na: 'Say why it does not apply: na, then the reason.',
    note: 'Say what to keep: note, then the text.',
    'note+': 'Say what to add: note+, then the text.',
    evidence: 'Say what shows it: evidence, then a path or a link.',
    noEvidence: 'There is no evidence here that could have been seen.',
    whichSeen: (last: number): string => `Say which evidence was seen: seen, then its number, from 1 to ${last}.`,
    reword: (last: number): string =>
      `Say which evidence, and what it is instead: reword, its number from 1 to ${last}, then the text.`,
    remove: (last: number): string => `Say which evidence: remove, then its number, from 1 to ${last}.`,
    notListed: (number: string, last: number): string =>
      last === 0 ? 'There is nothing in the list.' : `There is no ${number} in the list; its last is ${last}.`,
    noAnswerHere: (word: string, meant: string | undefined): string =>
      `«${word}» is no answer here${meant === undefined ? '.' : `; did you mean ${meant}?`}`,
    /** What can be said to a question whose answers are numbered up to the last. */
    possible: (last: number, isChecklist: boolean, canBeSetAside: boolean): string =>
      `Say ${isChecklist ? `the numbers that apply (1 to ${last}), none` : `one number from 1 to ${last}`}, unknown, ${canBeSetAside ? 'na REASON, ' : ''}skip or back; ? lists all the words.`,
  },

  /** What is open, when an interview is left. */
  open: {
    head: (replied: number, total: number, open: number): string => {
      const left = open === 0 ? '.' : `; ${open} ${open === 1 ? 'is' : 'are'} open:`;
      return `Saved: ${replied} of ${count(total, 'question')} answered${left}`;
    },
    groups: {
      critical: 'Critical',
      high: 'High',
      context: 'Sets what applies',
      medium: 'Medium',
      low: 'Low',
      fact: 'Facts',
    },
  },
};
