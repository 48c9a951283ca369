/** English: the key to the program that serves the page, and what it protects. */
export const access = {
  title: 'This tab has no key to the reviews',
  none: 'The program shows reviews only to whoever started it, and knows that by the address that it gives out.',
  used: 'This address was used already: each opens the page once, so that nobody else gets in by it.',
  gone: 'The program that serves this page does not answer.',
  enter:
    'Go to the terminal in which the program runs and press Enter: it prints a new address. Open that in this browser.',
  start: 'If that terminal is closed, or nothing is printed, end the program and start it again:',
  kept: 'Nothing is lost: what you have done is in the file, and in this browser.',
  again: 'Try again',
  storage: {
    sealed:
      'What is kept in this browser is encrypted. Only `muqabala review`, run by you on this machine, has the key; the key itself is never kept here.',
    open: 'What is kept in this browser is not protected: whoever uses this browser, or serves a page at this address, can read it.',
    openServed:
      'What is kept in this browser is not protected, since the program could not keep a key of yours; its terminal says why.',
  },
  closed_one:
    'One more review is kept here, sealed under a key that this page has not: start the `muqabala review` that kept it.',
  closed_other:
    '{{count}} more reviews are kept here, sealed under a key that this page has not: start the `muqabala review` that kept them.',
} as const;
