/** What only the editable viewer says. */
export const messages = {
  en: {
    editable: {
      confirmed: 'confirmed',
      unconfirmed: '{{sure}} % sure: confirm',
      comment: 'has a comment',
    },
  },
  ar: {
    editable: {
      confirmed: 'مؤكد',
      unconfirmed: 'الثقة {{sure}} ٪: أكّد',
      comment: 'عليه تعليق',
    },
  },
} as const;
