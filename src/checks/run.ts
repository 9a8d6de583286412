import type { Finding } from '#domain/finding.ts';
import { actionProgress } from './actionProgress.ts';
import { actionWords } from './actionWords.ts';
import { annualVsQuarters } from './annualVsQuarters.ts';
import type { CheckedDocument, CheckedRow, DocumentCheck, RowCheck } from './checkedRow.ts';
import { commentaryVsStatus } from './commentaryVsStatus.ts';
import { commentaryVsTarget } from './commentaryVsTarget.ts';
import { commentaryVsValue } from './commentaryVsValue.ts';
import { copiedText } from './copiedText.ts';
import { countColumns } from './countColumns.ts';
import { countsVsOutturn } from './countsVsOutturn.ts';
import { dates } from './dates.ts';
import { deadlines } from './deadlines.ts';
import { distanceToTarget } from './distanceToTarget.ts';
import { duplicateCode } from './duplicateCode.ts';
import { duplicateText } from './duplicateText.ts';
import { exceptionCoverage } from './exceptionCoverage.ts';
import { exceptionTable } from './exceptionTable.ts';
import { implausibleJump } from './implausibleJump.ts';
import { impossiblePercent } from './impossiblePercent.ts';
import { infeasiblePercent } from './infeasiblePercent.ts';
import { listedParts } from './listedParts.ts';
import { majority } from './majority.ts';
import { markupLeak } from './markupLeak.ts';
import { missingFigures } from './missingFigures.ts';
import { missingPeriod } from './missingPeriod.ts';
import { movedFromTo } from './movedFromTo.ts';
import { narrativeVsIndicator } from './narrativeVsIndicator.ts';
import { outsideTexts } from './outsideTexts.ts';
import { passageDates } from './passageDates.ts';
import { percentVsCounts } from './percentVsCounts.ts';
import { periodInText } from './periodInText.ts';
import { periodLabel } from './periodLabel.ts';
import { personalData } from './personalData.ts';
import { remainder } from './remainder.ts';
import { repeatedSentence } from './repeatedSentence.ts';
import { seriesTotal } from './seriesTotal.ts';
import { stale } from './stale.ts';
import { statedMonths } from './statedMonths.ts';
import { statedTotals } from './statedTotals.ts';
import { statusVocabulary } from './statusVocabulary.ts';
import { statusVsValue } from './statusVsValue.ts';
import { summaryCounts } from './summaryCounts.ts';
import { sums } from './sums.ts';
import { titleDate } from './titleDate.ts';
import { titleThreshold } from './titleThreshold.ts';
import { unitSlip } from './unitSlip.ts';
import { unitVsTitle } from './unitVsTitle.ts';
import { unreadableValue } from './unreadableValue.ts';
import { yearRowVsQuarters } from './yearRowVsQuarters.ts';
import { zeroForMissing } from './zeroForMissing.ts';

/** Checks that need a text and at most the figures beside it: they read exceptions and passages too. */
const textChecks: readonly RowCheck[] = [
  percentVsCounts,
  countsVsOutturn,
  infeasiblePercent,
  sums,
  listedParts,
  statedTotals,
  seriesTotal,
  remainder,
  movedFromTo,
  majority,
  commentaryVsValue,
  commentaryVsTarget,
  distanceToTarget,
];

const rowChecks: readonly RowCheck[] = [
  ...textChecks,
  countColumns,
  annualVsQuarters,
  commentaryVsStatus,
  statusVsValue,
  titleThreshold,
  unitSlip,
  unitVsTitle,
  impossiblePercent,
  unreadableValue,
  zeroForMissing,
  periodInText,
  statedMonths,
  dates,
  titleDate,
  deadlines,
  actionProgress,
  actionWords,
  copiedText,
  stale,
  repeatedSentence,
];

const documentChecks: readonly DocumentCheck[] = [
  implausibleJump,
  missingFigures,
  narrativeVsIndicator,
  periodLabel,
  passageDates,
  exceptionTable,
  exceptionCoverage,
  summaryCounts,
  duplicateText,
  personalData,
  markupLeak,
  duplicateCode,
  statusVocabulary,
  missingPeriod,
  yearRowVsQuarters,
];

/**
 * All that the checks find in a document, by row, the worst first within a row; what two checks see
 * alike is said once. What is right gives nothing.
 */
export function checkDocument(document: CheckedDocument): Finding[] {
  const findings: Finding[] = [];
  for (const row of document.rows) collect(findings, rowChecks, row, document);
  for (const row of outsideTexts(document)) collect(findings, textChecks, row, document);
  for (const check of documentChecks) findings.push(...check(document));
  return ordered(onlyOnce(withoutConsequences(findings)));
}

/** The findings of several documents of one council; a row checked in two of them is said once. */
export function checkDocuments(documents: readonly CheckedDocument[]): Finding[] {
  return [...onlyOnce(documents.flatMap(checkDocument))];
}

function collect(
  findings: Finding[],
  checks: readonly RowCheck[],
  row: CheckedRow,
  document: CheckedDocument,
): void {
  for (const check of checks) {
    for (const finding of check(row, document)) findings.push(finding);
  }
}

const consequences: ReadonlySet<string> = new Set(['status-vs-value', 'missing-commentary']);

/** A figure a hundred times too small misses its target too: only the slip is worth a word. */
function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ row, code, period }: Finding) => `${row}|${code}|${period}`;
  const slips = new Set(
    findings
      .filter((each) => each.class === 'unit-slip' || each.class === 'impossible-percent')
      .map(key),
  );
  if (slips.size === 0) return findings;
  return findings.filter((each) => !consequences.has(each.class) || !slips.has(key(each)));
}

function onlyOnce(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.file}|${finding.row}|${finding.code}|${finding.class}|${finding.period}|${finding.quote}|${finding.published}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

const severities = { error: 0, inconsistency: 1, style: 2 } as const;

function ordered(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.file.localeCompare(b.file) ||
      a.row - b.row ||
      severities[a.severity] - severities[b.severity],
  );
}
