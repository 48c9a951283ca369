/** Currencies in Arabic, by hand; a line each, as `lines.ts` reads them. */
export const MONEY: string = `
# Words that name no country have the word as their code; 2 is the dual.
currency:dollar 1 | دولار, دولارات, دولارا | 500 {} → 500 dollar
currency:dollar 2 | دولاران, دولارين | {} → 2 dollar
currency:pound 1 | جنيه, جنيهات, جنيها | 500 {} → 500 pound
currency:pound 2 | جنيهان, جنيهين | {} → 2 pound
currency:lira 1 | ليرة, ليرات | 500 {} → 500 lira
currency:lira 2 | ليرتان, ليرتين | {} → 2 lira
currency:dinar 1 | دينار, دنانير, دينارا | 500 {} → 500 dinar
currency:dinar 2 | ديناران, دينارين | {} → 2 dinar
currency:dirham 1 | درهم, دراهم, درهما | 500 {} → 500 dirham
currency:dirham 2 | درهمان, درهمين | {} → 2 dirham
currency:rial 1 | ريال, ريالات, ريالا | 500 {} → 500 rial
currency:rial 2 | ريالان, ريالين | {} → 2 rial
currency:franc 1 | فرنك, فرنكات, فرنكا | 500 {} → 500 franc
currency:franc 2 | فرنكان, فرنكين | {} → 2 franc
currency:peso 1 | بيزو | 500 {} → 500 peso
currency:krona 1 | كرونة, كرونات, كرون | 500 {} → 500 krona
currency:cent 1 | سنت, سنتات, سينت, سنتا | 500 {} → 500 cent
currency:piastre 1 | قرش, قروش, قرشا, غرش, غروش | 500 {} → 500 piastre
currency:piastre 2 | قرشان, قرشين | {} → 2 piastre
currency:fils 1 | فلس, فلوس, فلسا | 500 {} → 500 fils
currency:fils 2 | فلسان, فلسين | {} → 2 fils
currency:halala 1 | هللة, هللات | 500 {} → 500 halala
currency:halala 2 | هللتان, هللتين | {} → 2 halala
currency:baisa 1 | بيسة, بيسات | 500 {} → 500 baisa
currency:millime 1 | مليم, مليمات, مليما, مليمين | 500 {} → 500 millime
currency:centime 1 | سنتيم, سنتيمات, سنتيما | 500 {} → 500 centime
currency:penny 1 | بنس, بنسات, بنسا | 500 {} → 500 penny
currency:kopek 1 | كوبيك, كوبيكات | 500 {} → 500 kopek
currency:agora 1 | أغورة, أغورات | 500 {} → 500 agora
currency:EUR 1 | يورو, أورو, اورو | 500 {} → 500 EUR
currency:GBP 1 | جنيه إسترليني, جنيهات إسترلينية, جنيها إسترلينيا, جنيه استرليني, إسترليني | 500 {} → 500 GBP
currency:USD 1 | دولار أمريكي, دولار أميركي, دولارات أمريكية, دولارات أميركية, دولارا أمريكيا, دولارا أميركيا | 500 {} → 500 USD
currency:JPY 1 | ين, ينا | 500 {} → 500 JPY
currency:CNY 1 | يوان, يوانا, يوانات | 500 {} → 500 CNY
currency:INR 1 | روبية, روبيات | 500 {} → 500 INR
currency:RUB 1 | روبل, روبلات, روبلا | 500 {} → 500 RUB
currency:ILS 1 | شيكل, شيقل, شيكلات, شواكل, شيكلا | 500 {} → 500 ILS
currency:KZT 1 | تنغة, تنغي, تينغ, تنجة | 500 {} → 500 KZT
currency:IRT 1 | تومان, تومانات | 500 {} → 500 IRT
currency:MYR 1 | رينغيت, رينجيت | 500 {} → 500 MYR
currency:ESP 1 | بيزيتا | 500 {} → 500 ESP
currency:BTC 1 | بيتكوين | 500 {} → 500 BTC
currency:KRW 1 | وون | 500 {} → 500 KRW
currency:ZAR 1 | راند | 500 {} → 500 ZAR
currency:EGP 1 | ج.م, ج.م., جنيه مصري, جنيهات مصرية, جنيها مصريا | 500 {} → 500 EGP
currency:LBP 1 | ليرة لبنانية, ليرات لبنانية | 500 {} → 500 LBP
currency:LBP 2 | ليرتان لبنانيتان | {} → 2 LBP
currency:SYP 1 | ليرة سورية, ليرات سورية | 500 {} → 500 SYP
currency:TRY 1 | ليرة تركية, ليرات تركية | 500 {} → 500 TRY
`;
