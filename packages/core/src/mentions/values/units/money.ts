import type { Vocabulary } from '../tokens/vocabulary.ts';

/** Currency words that name no country: `unit` is then the word itself. Arabic forms: singular, dual, plural. */
const FAMILIES: ReadonlyArray<readonly [code: string, arabic: string, dual: string, english: string]> = [
  ['dollar', 'دولار دولارات دولارا', 'دولاران دولارين', 'dollar dollars'],
  ['pound', 'جنيه جنيهات جنيها', 'جنيهان جنيهين', 'pound pounds quid'],
  ['lira', 'ليرة ليرات', 'ليرتان ليرتين', 'lira liras lire'],
  ['dinar', 'دينار دنانير دينارا', 'ديناران دينارين', 'dinar dinars'],
  ['dirham', 'درهم دراهم درهما', 'درهمان درهمين', 'dirham dirhams'],
  ['rial', 'ريال ريالات ريالا', 'ريالان ريالين', 'rial rials riyal riyals'],
  ['franc', 'فرنك فرنكات فرنكا', 'فرنكان فرنكين', 'franc francs'],
  ['peso', 'بيزو', '', 'peso pesos'],
  ['krona', 'كرونة كرونات كرون', '', 'krona kronor krone kroner'],
  ['cent', 'سنت سنتات سينت سنتا', 'سنتان', 'cent cents'],
  ['EUR', 'يورو أورو اورو', '', 'euro euros eur'],
  [
    'GBP',
    'جنيه_إسترليني جنيهات_إسترلينية جنيها_إسترلينيا جنيه_استرليني إسترليني',
    '',
    'sterling pounds_sterling pound_sterling',
  ],
  [
    'USD',
    'دولار_أمريكي دولار_أميركي دولارات_أمريكية دولارات_أميركية دولارا_أمريكيا دولارا_أميركيا',
    '',
    'us_dollar us_dollars u.s._dollars u.s._dollar',
  ],
  ['JPY', 'ين ينا', '', 'yen'],
  ['CNY', 'يوان يوانا يوانات', '', 'yuan yuans renminbi rmb'],
  ['INR', 'روبية روبيات', '', 'rupee rupees rs rs.'],
  ['RUB', 'روبل روبلات روبلا', '', 'rouble roubles ruble rubles'],
  ['ILS', 'شيكل شيقل شيكلات شواكل شيكلا', '', 'shekel shekels'],
  ['KZT', 'تنغة تنغي تينغ تنجة', '', 'tenge tenges'],
  ['IRT', 'تومان تومانات', '', 'toman tomans tumans'],
  ['MYR', 'رينغيت رينجيت', '', 'ringgit ringgits malaysia_ringgit malaysia_ringgits malaysian_ringgit rm'],
  ['MNT', '', '', 'tugrik tugriks'],
  ['ESP', 'بيزيتا', '', 'peseta pesetas'],
  ['DEM', 'مارك_ألماني ماركات_ألمانية', '', 'deutsche_mark deutsche_marks deutschmarks'],
  ['BTC', 'بيتكوين', '', 'bitcoin bitcoins'],
  ['KRW', 'وون', '', 'won'],
  ['TRY', '', '', 'turkish_lira turkish_liras'],
  ['ZAR', 'راند', '', 'rand'],
  ['EGP', 'ج.م ج.م. جنيه_مصري جنيهات_مصرية جنيها_مصريا', '', 'egyptianpound le geneh l.e.'],
  ['LBP', 'ليرة_لبنانية ليرات_لبنانية', 'ليرتان_لبنانيتان', 'lebanese_lira lebanese_liras lebanese_pounds'],
  ['SYP', 'ليرة_سورية ليرات_سورية', '', 'syrian_lira syrian_pounds'],
  ['TRY', 'ليرة_تركية ليرات_تركية', '', ''],
];

/** Signs; `$`, `£` and `¥` are used by several countries and stay bare words. */
const SIGNS: ReadonlyArray<readonly [code: string, signs: string]> = [
  ['dollar', '$ ＄'],
  ['USD', 'us$ u.s.$ $us'],
  ['CAD', 'c$ ca$'],
  ['AUD', 'a$ au$'],
  ['SGD', 's$'],
  ['MXN', 'mex$ mx$'],
  ['JMD', 'j$'],
  ['GEL', '₾'],
  ['LAK', '₭'],
  ['pound', '£'],
  ['EUR', '€ €ur'],
  ['JPY', '¥ ￥'],
  ['INR', '₹'],
  ['RUB', '₽'],
  ['ILS', '₪'],
  ['TRY', '₺'],
  ['KZT', '₸'],
  ['KRW', '₩'],
  ['NGN', '₦'],
  ['UAH', '₴'],
  ['VND', '₫'],
  ['IRR', '﷼'],
  ['cent', '¢'],
  ['GBP', 'gb£'],
  ['EGP', 'e£ le'],
  ['INR', 'rs rs.'],
  ['MYR', 'rm malaysia_ringgit malaysia_ringgits'],
];

export function addMoney(v: Vocabulary): void {
  for (const [code, arabic, dual, english] of FAMILIES) {
    const spell = (forms: string): string[] =>
      forms
        .split(' ')
        .filter(Boolean)
        .map((form) => form.replaceAll('_', ' '));
    v.add('currency', code, 1, ...spell(v.arabic ? arabic : english));
    if (v.arabic) v.add('currency', code, 2, ...spell(dual));
    else if (code === 'EUR') v.add('currency', code, 1, '€ur');
  }
  for (const [code, signs] of SIGNS)
    v.add('currency-sign', code, 1, ...signs.split(' ').map((sign) => sign.replaceAll('_', ' ')));
  if (!v.arabic) {
    // Coins and slang: only after a number, and weak.
    v.add('currency', 'USD', 1000, 'grand');
    v.add('currency', 'USD', 0.05, 'nickel', 'nickels');
    v.add('currency', 'USD', 0.1, 'dime', 'dimes');
    v.add('currency', 'dollar', 1, 'bucks', 'buck');
  }
}
