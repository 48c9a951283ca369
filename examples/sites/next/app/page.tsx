import { readFile } from 'node:fs/promises';
import { MuqabalaViewer } from '@muqabala/viewer/react';

export default async function Page() {
  const report = JSON.parse(await readFile('public/report.json', 'utf8'));
  return (
    <main>
      <MuqabalaViewer document={report} mode="read">
        <p>Both texts show here as soon as the script is there.</p>
      </MuqabalaViewer>
    </main>
  );
}
