import { makeSpill } from '../files/spill.ts';
import { openSink } from '../files/write.ts';
import type { Reported } from './reported.ts';

/** A report of pairs as test cases, in the form of JUnit that build servers read; written whole or not at all. */
export interface CasesReport {
  add(file: string, name: string, findings: readonly Reported[]): void;
  /** Adds a case that is not about a pair, failed when there is something to say. */
  addOther(file: string, name: string, failure: string | undefined): void;
  commit(): Promise<void>;
  abort(): Promise<void>;
}

/**
 * Opens a report: a case for every pair, failed where it has a finding at which the build fails; other findings are its
 * output.
 */
export async function openJunit(path: string, suite: string): Promise<CasesReport> {
  const sink = await openSink(path);
  // The counts stand before the cases, which may be millions.
  const cases = makeSpill();
  const count = { all: 0, failed: 0 };
  const add = (file: string, name: string, body: string, isFailed: boolean) => {
    count.all += 1;
    if (isFailed) count.failed += 1;
    const head = `<testcase classname="${escapeXml(file)}" name="${escapeXml(name)}"`;
    cases.add(body === '' ? `${head}/>\n` : `${head}>\n${body}</testcase>\n`);
  };
  return {
    add(file, name, findings) {
      const stopping = findings.filter(({ isStopping }) => isStopping);
      const others = findings.filter(({ isStopping, isDismissed }) => !isStopping && !isDismissed);
      const said = (all: readonly Reported[]) =>
        escapeXml(all.map(({ severity, kind, message }) => `${severity} ${kind}: ${message}\n`).join(''));
      const kinds = [...new Set(stopping.map(({ kind }) => kind))].join(', ');
      const failure =
        stopping.length === 0
          ? ''
          : `<failure type="${escapeXml(kinds)}" message="${escapeXml(stopping[0]!.message)}">${said(stopping)}</failure>\n`;
      const output = others.length === 0 ? '' : `<system-out>${said(others)}</system-out>\n`;
      add(file, name, failure + output, stopping.length > 0);
    },
    addOther(file, name, failure) {
      const body = failure === undefined ? '' : `<failure message="${escapeXml(failure)}"/>\n`;
      add(file, name, body, failure !== undefined);
    },
    async commit() {
      const counts = `tests="${count.all}" failures="${count.failed}" errors="0" skipped="0"`;
      await sink.write('<?xml version="1.0" encoding="UTF-8"?>\n');
      await sink.write(`<testsuites ${counts}>\n<testsuite name="${escapeXml(suite)}" ${counts}>\n`);
      for (let i = 0; i < count.all; i += 1) await sink.write(cases.get(i));
      await sink.write('</testsuite>\n</testsuites>\n');
      await sink.commit();
      cases.close();
    },
    async abort() {
      cases.close();
      await sink.abort();
    },
  };
}

/** As text or as an attribute; characters that XML has no place for become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[<>&"\n]/g, (one) => `&#${one.charCodeAt(0)};`);
}
