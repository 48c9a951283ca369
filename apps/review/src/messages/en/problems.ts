import { en } from '@muqabala/core/problems/messages';

/** English: problems, by their codes; those for which the workbench knows more to do in its own words. */
export const problems = {
  ...en,
  'format-unknown':
    'These are links without their texts. Bring the texts, a saved review (JSON) or pairs (TMX, XLIFF, JSONL, TSV).',
  'file-changed':
    'Another program has changed the file. Nothing is written over it: open its new state as a review of its own, or save this one as another file.',
  'server-gone':
    'The program that serves this review does not answer, so the file is not written. The review is kept in this browser, and it is tried again from time to time; if the program has ended, start `muqabala review` again and open the address that it prints.',
  'server-fault':
    'The program that serves this review failed ({{message}}), so the file is not written. The review is kept in this browser, and it is tried again from time to time.',
  'key-refused':
    'The program that serves this review was started anew and does not know this tab, so the file is not written. The review is kept in this browser. Press Enter in its terminal and open the address that it prints in this browser: this tab goes on then.',
  'output-unwritable':
    'The file could not be written ({{message}}). The review is kept in this browser, and it is tried again with the next step and from time to time.',
  'file-locked':
    'Another program that saves the file does not come to an end, so it is not written. The review is kept in this browser, and it is tried again from time to time.',
  'writer-failed':
    'The part of the page that writes the file broke ({{message}}). The review is kept in this browser; the next step starts it again.',
  'review-too-large':
    'The review is too large to be kept in this browser or sent to the program as a whole. Save it as a file before the tab is closed.',
  'storage-full':
    'This browser has no room left. Save the review as a file, or erase old ones for good; nothing on the screen is lost while the tab is open.',
  'storage-blocked':
    'This browser lets the page keep nothing, as in some private windows. Save the review as a file before the tab is closed.',
  'storage-closed':
    'The browser has closed its storage to this page, as it does when a newer workbench opens in another tab. Save the review as a file, then reload the page.',
  'sealed-elsewhere':
    'This review is sealed under a key that is not here. Start the `muqabala review` of the person and machine that kept it.',
  'file-unreadable': 'The file could not be read ({{message}}). Reload the page to try again.',
  'output-damaged':
    'The system failed while the file was being written over ({{message}}), and it is broken now. What you did is still in this page: save the review as another file.',
  'file-missing': 'The file is not there any more. Save the review as a file.',
  unexpected:
    'Something happened that the program did not foresee ({{message}}). What you have done stays as it was kept. If the page does not go on as it should, save the review as a file and reload the page; please report it.',
  'review-changed':
    'Another tab had changed this review; its newer state is shown now. Repeat the last step if it is still wanted.',
} as const;
