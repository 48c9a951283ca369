/** Currencies in English, by hand; a line each, as `lines.ts` reads them. */
export const MONEY: string = `
# Words that name no country have the word as their code; coins and thousands are so many of a currency.
currency:dollar 1 | dollar, dollars, bucks, buck | 500 {} → 500 dollar
currency:pound 1 | pound, pounds, quid | 500 {} → 500 pound
currency:lira 1 | lira, liras, lire | 500 {} → 500 lira
currency:dinar 1 | dinar, dinars | 500 {} → 500 dinar
currency:dirham 1 | dirham, dirhams | 500 {} → 500 dirham
currency:rial 1 | rial, rials, riyal, riyals | 500 {} → 500 rial
currency:franc 1 | franc, francs | 500 {} → 500 franc
currency:peso 1 | peso, pesos | 500 {} → 500 peso
currency:krona 1 | krona, kronor, krone, kroner | 500 {} → 500 krona
currency:cent 1 | cent, cents | 500 {} → 500 cent
currency:piastre 1 | piastre, piastres, piaster, piasters, qirsh, kuruş, kurus | 500 {} → 500 piastre
currency:fils 1 | fils | 500 {} → 500 fils
currency:halala 1 | halala, halalas, halalah, halalahs | 500 {} → 500 halala
currency:baisa 1 | baisa, baisas, baiza, baizas | 500 {} → 500 baisa
currency:millime 1 | millime, millimes | 500 {} → 500 millime
currency:centime 1 | centime, centimes | 500 {} → 500 centime
currency:penny 1 | penny, pence, pennies | 500 {} → 500 penny
currency:kopek 1 | kopek, kopeks, kopeck, kopecks | 500 {} → 500 kopek
currency:agora 1 | agora, agorot | 500 {} → 500 agora
currency:EUR 1 | euro, euros, eur, €ur | 500 {} → 500 EUR
currency:GBP 1 | sterling, pounds sterling, pound sterling | 500 {} → 500 GBP
currency:USD 1 | us dollar, us dollars, u.s. dollars, u.s. dollar | 500 {} → 500 USD
currency:JPY 1 | yen | 500 {} → 500 JPY
currency:CNY 1 | yuan, yuans, renminbi, rmb | 500 {} → 500 CNY
currency:INR 1 | rupee, rupees, Rs, rs. | 500 {} → 500 INR
currency:RUB 1 | rouble, roubles, ruble, rubles | 500 {} → 500 RUB
currency:ILS 1 | shekel, shekels | 500 {} → 500 ILS
currency:KZT 1 | tenge, tenges | 500 {} → 500 KZT
currency:IRT 1 | toman, tomans, tumans | 500 {} → 500 IRT
currency:MYR 1 | ringgit, ringgits, malaysia ringgit, malaysia ringgits, malaysian ringgit, RM | 500 {} → 500 MYR
currency:MNT 1 | tugrik, tugriks | 500 {} → 500 MNT
currency:ESP 1 | peseta, pesetas | 500 {} → 500 ESP
currency:DEM 1 | deutsche mark, deutsche marks, deutschmarks | 500 {} → 500 DEM
currency:BTC 1 | bitcoin, bitcoins | 500 {} → 500 BTC
currency:KRW 1 | won | 500 {} → 500 KRW
currency:TRY 1 | turkish lira, turkish liras | 500 {} → 500 TRY
currency:ZAR 1 | rand | 500 {} → 500 ZAR
currency:EGP 1 | egyptianpound, le, geneh, l.e. | 500 {} → 500 EGP
currency:LBP 1 | lebanese lira, lebanese liras, lebanese pounds | 500 {} → 500 LBP
currency:SYP 1 | syrian lira, syrian pounds | 500 {} → 500 SYP
currency:USD 1000 | grand | 500 {} → 500000 USD
currency:USD 1/20 | nickel, nickels | 500 {} → 25 USD
currency:USD 1/10 | dime, dimes | 500 {} → 50 USD
`;
