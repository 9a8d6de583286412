import { openRecord } from '#sharepoint/record.ts';
import { rebuildText } from '#text/history.ts';
import { type Drift, reportDrift } from '#usecases/reportDrift.ts';
import { type ConnectionOptions, connectToRecord } from '../connection.ts';
import { print, remark } from '../output.ts';
import { schemeOf } from '../ruleOption.ts';

/** As the command line gives them. */
export interface RebuildOptions extends ConnectionOptions {
  readonly scheme?: string;
  readonly json?: boolean;
}

/** `outturn rebuild`: every row of Standing made anew, and which of them were not right. */
export async function rebuildCommand(options: RebuildOptions): Promise<number> {
  const scheme = await schemeOf(options.scheme);
  const { graph, siteId } = await connectToRecord(options);
  remark(rebuildText.begun);
  const context = { record: openRecord(graph, siteId), scheme };
  const report = await reportDrift(context, new Date().toISOString());
  if (options.json) await print(`${JSON.stringify(report)}\n`);
  else {
    const wrong = report.saved.created + report.saved.changed;
    const lines = [rebuildText.done(report.measures, wrong), ...report.drift.map(driftSentence)];
    await print(`${lines.join('\n')}\n`);
  }
  return 0;
}

function driftSentence(drift: Drift): string {
  switch (drift.kind) {
    case 'differs':
      return rebuildText.differs(drift.measureId, drift.columns);
    case 'missing':
      return rebuildText.missing(drift.measureId);
    case 'noMeasure':
      return rebuildText.noMeasure(drift.measureId);
  }
}
