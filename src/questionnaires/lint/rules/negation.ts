import { anyOf, askedIn, hitsOf, type LintRule } from '../subject.ts';

const NEGATIVES = anyOf(
  'not',
  'no',
  'never',
  'without',
  'nobody',
  'nothing',
  'nowhere',
  'none',
  'no one',
  'neither',
  'unless',
  'cannot',
  "\\p{L}+n[’']t",
  // «un-» as in «untested»; not as in «until», «unit», «under», «unique», «uniform», «union», «universal», «uncle».
  'un-?(?!til|it|der|iq|if|ion|iv|to|cle\\b|anim)(?:\\p{L}{2,}(?:ed|able|ible|ful|al|ly|ing)|fair|clear|safe|known|paid|met|sure|like|happy|likely|easy|ready|healthy|necessary)',
);

/** A negative in what is asked: a warning; a second one in the same sentence: an error. */
export const negation: LintRule = (subject) =>
  askedIn(subject).flatMap((passage) => {
    let count = 0;
    return hitsOf(passage, NEGATIVES, (found) => {
      count++;
      return count === 1
        ? { severity: 'warning', message: `"${found}" turns the question round`, hint: 'ask for what is there' }
        : {
            severity: 'error',
            message: `"${found}" is the ${count === 2 ? 'second' : 'next'} negative here`,
            hint: 'say it without any of them',
          };
    });
  });
