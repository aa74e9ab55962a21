import type { Root } from 'mdast';
import type { ReportModel, Section } from '../model/model.ts';
import { actionsSection } from './sections/actions.ts';
import { answersSection } from './sections/answers.ts';
import { areasSection } from './sections/areas.ts';
import { closingSection, footerSection, logoSection, prefaceSection } from './sections/branding.ts';
import { changesSection } from './sections/changes.ts';
import { clausesSection } from './sections/clauses.ts';
import { costsSection } from './sections/costs.ts';
import { factsSection } from './sections/facts.ts';
import { blockersSection, conditionsSection } from './sections/gates.ts';
import { methodSection } from './sections/method.ts';
import { nextSection } from './sections/next.ts';
import { observationsSection } from './sections/observations.ts';
import { roadmapSection } from './sections/roadmap.ts';
import { strengthsSection } from './sections/strengths.ts';
import { titleSection } from './sections/title.ts';
import { trendSection } from './sections/trend.ts';
import { twoSidesSection } from './sections/two-sides.ts';
import { unknownSection } from './sections/unknown.ts';
import { verdictSection } from './sections/verdict.ts';
import { waySection } from './sections/way.ts';

/** The sections in the order of reading; one with nothing to say returns no nodes. */
const SECTIONS: readonly Section[] = [
  logoSection,
  titleSection,
  prefaceSection,
  verdictSection,
  changesSection,
  trendSection,
  blockersSection,
  conditionsSection,
  areasSection,
  costsSection,
  twoSidesSection,
  observationsSection,
  nextSection,
  unknownSection,
  waySection,
  roadmapSection,
  actionsSection,
  strengthsSection,
  factsSection,
  answersSection,
  clausesSection,
  methodSection,
  closingSection,
  footerSection,
];

/** The whole report as a document tree, which every format is written from. */
export function renderDocument(model: ReportModel): Root {
  return { type: 'root', children: SECTIONS.flatMap((section) => section(model)) };
}
