const text = `<img src=x onerror="alert(1)"> </script> {{x}} & "quoted" 'single'`;
const quoted = JSON.stringify(text);

/** A questionnaire and its profile of which every text tries to break out of a page. */
export const HOSTILE_FORM = {
  text,
  questionnaire: `format: outready/questionnaire/1
id: hostile
version: 1.0.0
title: ${quoted}
summary: ${quoted}
questions:
  - id: one
    topic: ${quoted}
    text: ${quoted}
    why: ${quoted}
    help: ${quoted}
    criticality: high
    options:
      - { id: bad, label: ${quoted}, score: 0 }
      - { id: good, label: ${JSON.stringify(`${text} again`)}, score: 100 }
    evidence: ${quoted}
    recommendation: { text: ${quoted}, effort: S, horizon: 30-days }
    sources: [R5]
`,
  profile: `format: outready/profile/1
id: hostile
version: 1.0.0
title: ${quoted}
summary: ${quoted}
areas:
  - { id: hostile, weight: 1 }
`,
};
