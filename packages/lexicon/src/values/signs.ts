/** Signs and letters of currencies in texts of all languages, by hand; a line each, as `lines.ts` reads them. */
export const SIGNS = `
# $, £ and ¥ are used by several countries and stay bare words.
currency-sign:dollar 1 | $, ＄ | {}500 → 500 dollar
currency-sign:USD 1 | us$, u.s.$, $us | {}500 → 500 USD
currency-sign:CAD 1 | c$, ca$ | {}500 → 500 CAD
currency-sign:AUD 1 | a$, au$ | {}500 → 500 AUD
currency-sign:SGD 1 | s$ | {}500 → 500 SGD
currency-sign:MXN 1 | mex$, mx$ | {}500 → 500 MXN
currency-sign:JMD 1 | j$ | {}500 → 500 JMD
currency-sign:GEL 1 | ₾ | {}500 → 500 GEL
currency-sign:LAK 1 | ₭ | {}500 → 500 LAK
currency-sign:pound 1 | £ | {}500 → 500 pound
currency-sign:EUR 1 | €, €ur | {}500 → 500 EUR
currency-sign:JPY 1 | ¥, ￥ | {}500 → 500 JPY
currency-sign:INR 1 | ₹, Rs, rs. | {}500 → 500 INR
currency-sign:RUB 1 | ₽ | {}500 → 500 RUB
currency-sign:ILS 1 | ₪ | {}500 → 500 ILS
currency-sign:TRY 1 | ₺ | {}500 → 500 TRY
currency-sign:KZT 1 | ₸ | {}500 → 500 KZT
currency-sign:KRW 1 | ₩ | {}500 → 500 KRW
currency-sign:NGN 1 | ₦ | {}500 → 500 NGN
currency-sign:UAH 1 | ₴ | {}500 → 500 UAH
currency-sign:VND 1 | ₫ | {}500 → 500 VND
currency-sign:IRR 1 | ريال | {} 500 → 500 IRR
currency-sign:cent 1 | ¢ | {}500 → 500 cent
currency-sign:GBP 1 | gb£ | {}500 → 500 GBP
currency-sign:EGP 1 | e£, LE | {}500 → 500 EGP
currency-sign:MYR 1 | RM, malaysia ringgit, malaysia ringgits | {}500 → 500 MYR
`;

/** Words that readers of all languages ask for by the name of their list. */
export const SIGN_LISTS = `
# What is a currency only when it is written so: le is a word as well.
currency-cases | LE, le | 500 Le → 500
currency-cases | RM | 500 rm → 500
currency-cases | Rs | 500 RS → 500
# Before these words a Roman numeral needs no capital, and may be a lone I.
roman-leads | year, type, phase, part, stage, chapter, class, volume, angiotensin | {} I → 1. (implied)
`;
