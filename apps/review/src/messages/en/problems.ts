/** English: problems, by their codes. */
export const problems = {
  'text-empty': 'The text has no words.',
  'text-binary': 'This is no text. Save it as plain text (UTF-8) and bring that file.',
  'encoding-broken':
    'The text is no valid UTF-8; nothing was repaired, since that would change it. Save it as UTF-8 and bring it again.',
  'language-same': 'Both texts are in the same language. Bring one Arabic text and English ones.',
  'language-unsupported': 'The language of the text could not be told, or it is neither Arabic nor English.',
  'sentence-too-long': 'A sentence is too long to be one. Check that this is a text, or break it into lines.',
  'json-broken': 'This is no valid review: the file is broken, or of another program.',
  'document-invalid': 'This is no valid review: the file is broken, or of another program.',
  'format-unknown':
    'These are links without their texts. Bring the texts, a saved review (JSON) or pairs (TMX, XLIFF, JSONL, TSV).',
  'file-changed':
    'Another program has changed the file. Nothing is written over it: open its new state as a review of its own, or save this one as another file.',
  'server-gone':
    'The program that serves this review does not answer, so the file is not written. The review is kept in this browser; start `muqabala review` again and open the address that it prints.',
  'output-unwritable':
    'The file could not be written: the disk may be full, or a permission missing. The review is kept in this browser.',
  'storage-full':
    'This browser has no room left. Save the review as a file, or erase old ones for good; nothing on the screen is lost while the tab is open.',
  'storage-blocked':
    'This browser lets the page keep nothing, as in some private windows. Save the review as a file before the tab is closed.',
  'review-changed':
    'Another tab had changed this review; its newer state is shown now. Repeat the last step if it is still wanted.',
  'review-missing': 'This review is no longer kept in this browser.',
  'address-foreign': 'The review lies on another site. Download it and open the file.',
  'worker-failed': 'The aligner could not run. Reload the page.',
};
