import { relative, sep } from 'node:path';
import { createMessages, nameOfFinding } from '@muqabala/core/messages';
import { openSink, type Sink } from '../files/write.ts';
import { version } from '../version.ts';
import type { FilePlace, Reported } from './reported.ts';

/** A report that is written finding by finding, whole or not at all. */
export interface FindingsReport {
  add(finding: Reported): Promise<void> | undefined;
  commit(): Promise<void>;
  abort(): Promise<void>;
}

const LEVELS = { minor: 'note', major: 'warning', critical: 'error' } as const;

/**
 * Opens a report in SARIF 2.1.0 (OASIS). Severities are its levels note, warning and error; what was dismissed is a
 * suppressed result; `failing` of a result's properties says that the build fails at it.
 */
export async function openSarif(path: string, kinds: Iterable<string>, signature: string): Promise<FindingsReport> {
  const sink: Sink = await openSink(path);
  const t = createMessages('en');
  const rules = [...kinds].map((id) => ({
    id,
    shortDescription: { text: nameOfFinding(t, id) },
  }));
  const driver = { name: 'muqabala', semanticVersion: version(), rules };
  const begin = JSON.stringify({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', properties: { signature }, results: [] }],
  });
  await sink.write(begin.slice(0, begin.length - ']}]}'.length));
  let count = 0;
  return {
    add(finding) {
      count += 1;
      return sink.write(`${count === 1 ? '' : ','}\n${JSON.stringify(resultOf(finding))}`);
    },
    async commit() {
      await sink.write(']}]}\n');
      await sink.commit();
    },
    abort: () => sink.abort(),
  };
}

function resultOf(finding: Reported) {
  const { kind, severity, confidence, message, isStopping, isDismissed, reason, fingerprint, name } = finding;
  const [place, ...others] = finding.places.map((one) => locationOf(one, name));
  return {
    ruleId: kind,
    level: LEVELS[severity],
    message: { text: message },
    locations: place === undefined ? [] : [place],
    ...(others.length === 0 ? {} : { relatedLocations: others.map((one, id) => ({ id, ...one })) }),
    partialFingerprints: { 'words/v1': fingerprint },
    ...(isDismissed
      ? { suppressions: [{ kind: 'external', ...(reason === undefined ? {} : { justification: reason }) }] }
      : {}),
    properties: { severity, confidence, failing: isStopping },
  };
}

function locationOf({ file, region }: FilePlace, name: string) {
  const uri = file
    .split(sep)
    .map((part) => encodeURIComponent(part))
    .join('/');
  return {
    physicalLocation: { artifactLocation: { uri }, ...(region === undefined ? {} : { region }) },
    logicalLocations: [{ name }],
  };
}

/** A file as a report names it: from the folder of the run, where it lies in it. */
export function fileInReport(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') || here === '' ? path : here;
}
