import { createApp } from 'vue';
import Report from './Report.vue';

const report = await (await fetch('report.json')).json();
createApp(Report, { report }).mount('#root');
