import '@muqabala/viewer';
import { MuqabalaReview } from './app.ts';

if (!customElements.get('muqabala-review')) customElements.define('muqabala-review', MuqabalaReview);
