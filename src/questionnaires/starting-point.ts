import { stringify } from 'yaml';

/** What a new questionnaire is called; `id` is in kebab-case. */
export interface StartingPoint {
  readonly id: string;
  readonly title: string;
}

/** A title from an id: `service-hours` is «Service hours». */
export function titleFrom(id: string): string {
  const [first = '', ...rest] = id.replaceAll('-', ' ');
  return first.toUpperCase() + rest.join('');
}

/** The nearest id to a text: `Service Hours!` is `service-hours`; none where no letter is left. */
export function kebab(text: string): string | undefined {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .replace(/-$/, '');
  return id === '' ? undefined : id;
}

/**
 * The text of a new questionnaire: two questions that can be asked as they are, to be replaced, with comments that
 * explain each key. Together with the shipped questionnaires and sources it has no diagnostics.
 */
export function questionnaireText({ id, title }: StartingPoint): string {
  return `# A questionnaire is one risk area and its questions. The two below can be asked as they are: put yours in their place.
# For completion and checks while you type, save what «outready questionnaire schema questionnaire» prints as
# questionnaire.schema.json beside this file, and make this the first line:
#   yaml-language-server: $schema=questionnaire.schema.json
format: outready/questionnaire/1
id: ${id} # equals the file's name
version: 0.1.0 # raise the first number when an answer that somebody saved would change its meaning
${line('title', title)}
summary: What this area is about, in a sentence for those who read the report.
# language: es # where it is not English: lint then leaves out the rules that know English words only
questions:
  - id: hours-known # the full id is ${id}/hours-known; never give it to another question
    topic: Service hours # one to four words, for lists
    text: Where can people read when the service can be reached? # ask one thing
    why: A call outside the service hours waits until morning, while the client believes that somebody is at work on it.
    help: Ask two people for the hours, separately, and compare. # for the interviewer, in Markdown; may be left out
    roles: [delivery, provider-lead] # who would know: sponsor, delivery, legal, security, provider-lead (left out: all)
    # ask: [client]                  # the sides to ask: client, provider (left out: both)
    criticality: high # critical counts 4, high 3, medium 2, low 1
    # criticalWhen: { question: context/function-criticality, is: [critical] }   # counts as critical where this holds
    # knockOut: true                 # the worst answer makes the whole assessment not ready (knockOutWhen: where it holds)
    # notApplicable: false           # it cannot be set aside as not applicable
    # group: Reaching each other     # a heading within the area
    # when: { question: context/offshore, is: ["yes"] }   # ask it only then; «outready questionnaire show context» lists the ids
    options: # two to seven, from worst to best; each an act or a document that one can see; as a rule one scores 0, one 100
      - { id: own-habit, label: "Nowhere; people go by their own working hours", score: 0 }
      - { id: told, label: "In a message or the notes of a meeting, which one has to look for", score: 33 }
      # advice: { text: …, effort: S } in an option says what to do from there; without it the recommendation counts
      - { id: written, label: "On one page, with their time zone", score: 67 }
      - { id: kept, label: "On one page, and the call log shows that the hours are kept", score: 100 }
    evidence: The page with the service hours, and a week of the call log # what would show the best answer
    recommendation: # what to do on Monday
      text: Write the service hours with their time zone on one page, have the lead of the service accept it, and hold the call log against it.
      effort: S # S, M or L; the profile says how many days that is
      horizon: before-signing # before-signing, 30-days, 90-days, ongoing
      owner: client # the side that acts: client, provider; both only where neither can act alone
      role: delivery # who on it, one of the roles above
      # after: [communication/named-contact]   # questions whose recommendation comes first
    sources: [S0.12] # «outready questionnaire coverage» lists them; your own go into a sources.yaml beside this file

  - id: duty-papers
    kind: checklist # ticked items share 100 points in proportion to their own
    topic: Papers on duty
    text: Which of these does the person on duty have at hand?
    why: Whoever has to look for a name or a number at night loses the hour in which the fault was small.
    roles: [delivery, provider-lead]
    criticality: medium
    items:
      - { id: contacts, label: "A list of people to call, with their deputies", points: 2 }
      - { id: steps, label: "The steps to take for the faults that came up before", points: 2 }
      - { id: holidays, label: "A calendar with the holidays of each place", points: 1 }
    evidence: The papers, as the person on duty finds them
    recommendation:
      text: Put the list, the steps and the calendar into one folder, and have the person on duty open it once a month.
      effort: S
      horizon: 30-days
      owner: provider
      role: provider-lead
    sources: [S0.17]
`;
}

/** The text of a profile that asks a new questionnaire, with the core areas at hand in comments. */
export function profileText({ id, title }: StartingPoint): string {
  return `# A profile names the areas of an assessment and how much each counts: outready assess FILE --profile ${id}
format: outready/profile/1
id: ${id} # equals the file's name
version: 0.1.0
${line('title', title)}
summary: What this profile is for, and when to choose it.
areas:
  - { id: ${id}, weight: 1 }
  # Shipped areas to ask with it; «outready questionnaire list» has them all.
  # - { id: communication, weight: 1 }
  # - { id: intellectual-property, weight: 1 }
  # - { id: quality-control, weight: 1 }
  # - { id: dependence, weight: 1 }
  # - { id: cultural-fit, weight: 1 }
levels: { ready: 80, ready-with-conditions: 60 } # the overall scores that a level takes
weighting: questions # a question counts by its criticality wherever it stands; areas: each area by its weight
evidence: named # what a plain ready takes for critical questions: named, seen or none
effort: { S: [1, 2], M: [3, 8], L: [10, 40] } # person-days, from and to
`;
}

/** A key with any text, on one line. */
function line(key: string, text: string): string {
  return stringify({ [key]: text }, { lineWidth: 0, blockQuote: false }).replace(/\n$/, '');
}
