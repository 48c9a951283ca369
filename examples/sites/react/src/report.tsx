import { MuqabalaViewer } from '@muqabala/viewer/react';
import type { ComponentProps } from 'react';
import { useState } from 'react';

type Report = ComponentProps<typeof MuqabalaViewer>['document'];

export function Report({ report }: { report: Report }) {
  const [code, setCode] = useState<string>();
  return (
    <main>
      <MuqabalaViewer
        document={report}
        mode="review"
        sourceSide="right"
        labels={{ 'viewer.source': 'Original' }}
        onFinding={({ finding }) => setCode(finding.code)}
      />
      <p role="status">{code}</p>
    </main>
  );
}
