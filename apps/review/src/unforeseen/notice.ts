import { messagesIn, readLanguage, sayProblem } from '../messages/index.ts';
import { problemOf } from './problem.ts';

/** Said by browsers of themselves, with no harm done: something changed its size while sizes were looked at. */
const HARMLESS = /^ResizeObserver loop/;

/**
 * Says every error that nobody has caught, above the page and without its help, since the page itself may be what
 * broke. `save` saves the open review as a file, undefined when none is open.
 */
export function watchForUnforeseen(save: () => (() => void) | undefined): void {
  addEventListener('error', (event) => {
    if (event.error === null && HARMLESS.test(event.message)) return;
    show(event.error ?? event.message, save);
  });
  addEventListener('unhandledrejection', (event) => show(event.reason, save));
}

function show(error: unknown, save: () => (() => void) | undefined): void {
  const say = messagesIn(readLanguage());
  const notice = document.createElement('div');
  notice.className = 'unforeseen';
  notice.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = sayProblem(say, problemOf(error));
  const buttons = document.createElement('p');
  const add = (key: 'workbench.remedies.save' | 'review.reload' | 'review.close', act: () => void) => {
    const button = document.createElement('button');
    button.textContent = say(key);
    button.addEventListener('click', act);
    buttons.append(button);
  };
  const saves = save();
  if (saves !== undefined) add('workbench.remedies.save', saves);
  add('review.reload', () => location.reload());
  add('review.close', () => notice.remove());
  notice.append(text, buttons);
  document.querySelector('.unforeseen')?.remove();
  document.body.prepend(notice);
}
