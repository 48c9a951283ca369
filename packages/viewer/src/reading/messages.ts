/** What the layer over a page's own text says. */
export const messages = {
  en: {
    keys: 'Read beside the other text: arrow keys go from sentence to sentence, Escape closes',
    counterpart: 'Counterpart',
  },
  ar: {
    keys: 'القراءة مع النص المقابل: مفاتيح الأسهم للتنقل بين الجمل، وEscape للإغلاق',
    counterpart: 'المقابل',
  },
} as const;
