// The public API: everything between reading a text and writing one, as pure functions. A test pins this list.
export { checkAnswers } from './answers/check.ts';
export { editAnswer, newInterview } from './answers/edit.ts';
export type {
  Answer,
  Engagement,
  Evidence,
  Interview,
  Reply,
  Respondent,
  SourcedInterview,
} from './answers/interview.ts';
export { mergeInterviews, parseInterview } from './answers/parse.ts';
export { type CheckInput, checkEngagements } from './checks/check.ts';
export type { CheckEntry, CheckResult, CheckStatus, Location } from './checks/check-result.ts';
export { exitStatusOf } from './checks/check-result.ts';
export type { Engaged, Facts } from './checks/demand.ts';
export { type Policy, parsePolicy } from './checks/policy.ts';
export { compareAssessments, trendOf } from './comparison/compare.ts';
export type { Comparison, Snapshot, Trend } from './comparison/comparison.ts';
export { renderMarkdown } from './document/markdown.ts';
export type { Chart } from './document/own-nodes.ts';
export { chartsIn } from './document/own-nodes.ts';
export { parseSection } from './document/parse-section.ts';
export { renderChart } from './formats/charts/render-chart.ts';
export { renderCsv } from './formats/csv.ts';
export { type HtmlOptions, renderHtml } from './formats/html.ts';
export { renderReportJson } from './formats/json.ts';
export type { Branding } from './model/branding.ts';
export { buildReport, type ReportOptions } from './model/build-report.ts';
export type { ReportModel } from './model/model.ts';
export type { ReportAnalysis } from './model/outlook.ts';
export { scoredFor } from './model/view.ts';
export { type Area, assembleCatalogue, type Catalogue } from './questionnaires/catalogue.ts';
export type { Change } from './questionnaires/changes.ts';
export { diffQuestionnaires, type QuestionnaireDiff } from './questionnaires/diff.ts';
export { extendQuestionnaire } from './questionnaires/extend.ts';
export {
  parseQuestionnaire,
  readQuestionnaire,
  type SourcedExtension,
  type SourcedQuestionnaire,
} from './questionnaires/parse.ts';
export { parseProfile } from './questionnaires/parse-profile.ts';
export { parseTranslation, type SourcedTranslation } from './questionnaires/parse-translation.ts';
export type { Profile } from './questionnaires/profile.ts';
export type { Question, Questionnaire, Source } from './questionnaires/questionnaire.ts';
export { checkAreas, checkReferences } from './questionnaires/references.ts';
export { parseSources } from './questionnaires/sources.ts';
export { type Translation, translateCatalogue } from './questionnaires/translation.ts';
export { type Completeness, checkTranslation, completenessOf } from './questionnaires/translation-check.ts';
export { renderDocument } from './report/document.ts';
export { type FileKind, jsonSchemaOf } from './schemas.ts';
export {
  krippendorffAlpha,
  type Matrix,
  type MatrixAgreement,
  type Metric,
  measureAgreement,
} from './scoring/agreement.ts';
export { type Analysis, analyse } from './scoring/analysis.ts';
export type { Agreement, Assessment, Finding, Gate, Perception, PerceptionGap } from './scoring/assessment.ts';
export { type AssessmentChange, changeBetween } from './scoring/assessment-change.ts';
export { explainScore } from './scoring/explain/explain.ts';
export type { Explanation } from './scoring/explain/explanation.ts';
export { parseMatrix } from './scoring/matrix.ts';
export { type NextQuestion, nextQuestions } from './scoring/next-best.ts';
export type { StoredAssessment } from './scoring/parse-assessment.ts';
export { parseAssessment } from './scoring/parse-assessment.ts';
export { type Plan, planFor, planWithin } from './scoring/plan/plan.ts';
export type { PlanStep } from './scoring/plan/plan-steps.ts';
export { measureRobustness, type RobustnessOptions } from './scoring/robustness/draw.ts';
export type { Robustness } from './scoring/robustness/robustness.ts';
export { scoreInterviews } from './scoring/score.ts';
export { withReplies } from './scoring/scores.ts';
export { verdictFacts } from './scoring/verdict-facts.ts';
export { renderSummary } from './summary/summary.ts';
export type { DiagnosticCode } from './texts/en/diagnostic-texts.ts';
export { verdictSentence } from './texts/en/verdict.ts';
export type { Language } from './texts/language.ts';
export { ENGLISH } from './texts/language.ts';
export { SPANISH } from './texts/spanish.ts';
export { parseLogo } from './theme/parse-logo.ts';
export { parseTheme, type ThemeFile } from './theme/parse-theme.ts';
export type { Imprint, Logo, Theme } from './theme/theme.ts';
export type { Diagnostic, Parsed } from './yaml/diagnostic.ts';
export type { SourceText } from './yaml/parse-file.ts';
export { renderDiagnostics } from './yaml/render.ts';
