/** Signs and letters of currencies in texts of all languages, by hand; a line each, as `lines.ts` reads them. */
export const SIGNS: string = `
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
# What the Arab press writes before an amount in English.
currency-sign:SAR 1 | SR, SAR, S.R. | {} 500 → 500 SAR
currency-sign:KWD 1 | KD, K.D. | {} 500 → 500 KWD
currency-sign:dirham 1 | Dh, Dhs, DH, Dh. | {} 500 → 500 dirham
currency-sign:QAR 1 | QR, Q.R. | {} 500 → 500 QAR
currency-sign:BHD 1 | BD, B.D. | {} 500 → 500 BHD
currency-sign:JOD 1 | JD, J.D. | {} 500 → 500 JOD
currency-sign:OMR 1 | RO, R.O. | {} 500 → 500 OMR
currency-sign:LBP 1 | LL, L.L. | {} 500 → 500 LBP
currency-sign:TRY 1 | TL | {} 500 → 500 TRY
currency-sign:DZD 1 | DA | {} 500 → 500 DZD
currency-sign:TND 1 | TD, DT | {} 500 → 500 TND
currency-sign:LYD 1 | LD | {} 500 → 500 LYD
currency-sign:CHF 1 | SFr | {} 500 → 500 CHF
currency-sign:BRL 1 | r$ | {}500 → 500 BRL
currency-sign:HKD 1 | hk$ | {}500 → 500 HKD
currency-sign:NZD 1 | nz$ | {}500 → 500 NZD
currency-sign:LBP 1 | l£ | {}500 → 500 LBP
currency-sign:SYP 1 | s£, £s | {}500 → 500 SYP
currency-sign:EGP 1 | £e | {}500 → 500 EGP
`;

/** Words that readers of all languages ask for by the name of their list. */
export const SIGN_LISTS: string = `
# What is a currency only when it is written so: le is a word as well.
currency-cases | LE, le | 500 Le → 500
currency-cases | RM | 500 rm → 500
currency-cases | Rs | 500 RS → 500
# A title, an initial and other short words in small letters.
currency-cases | SR | 500 sr → 500
currency-cases | KD | 500 kd → 500
currency-cases | QR | 500 qr → 500
currency-cases | BD | 500 bd → 500
currency-cases | JD | 500 jd → 500
currency-cases | RO | 500 ro → 500
currency-cases | LL | 500 ll → 500
currency-cases | TL | 500 tl → 500
currency-cases | DA | 500 da → 500
currency-cases | TD | 500 td → 500
currency-cases | DT | 500 dt → 500
currency-cases | LD | 500 ld → 500
currency-cases | Dh, DH | 500 dh → 500
currency-cases | Dhs | 500 dhs → 500
currency-cases | SFr | 500 sfr → 500
# Before these words a Roman numeral needs no capital, and may be a lone I.
roman-leads | year, type, phase, part, stage, chapter, class, volume, angiotensin | {} I → 1. (implied)
`;
