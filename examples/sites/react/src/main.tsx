import { createRoot } from 'react-dom/client';
import { Report } from './report';

const report = await (await fetch('report.json')).json();
createRoot(document.querySelector('#root')!).render(<Report report={report} />);
