/** Units and lengths of time that CLDR lacks in Arabic, by hand; a line each, as `lines.ts` reads them. */
export const UNITS: string = `
unit:kilometer 1 | كيلومترات, كيلومترا, كلم, كيلو متر, كيلو مترات, كيلو مترا | 5 {} → 5 kilometer
unit:kilometer 2 | كلمان, كلمين | {} → 2 kilometer
unit:meter 1 | مترا, أمتار, متر, م | 5 {} → 5 meter
unit:meter 2 | أمتاران, أمتارين, متران, مترين | {} → 2 meter
unit:centimeter 1 | سنتيمترا, سنتيمترات, سنتمتر, سم, سنتيمتر | 5 {} → 5 centimeter
unit:centimeter 2 | سنتمتران, سنتمترين, سنتيمتران, سنتيمترين | {} → 2 centimeter
unit:millimeter 1 | (ملي/ميلي/مللي)(متر/مترا/مترات), مليمتر, مليمترا, ميليمتر, ملم, مم | 5 {} → 5 millimeter
unit:mile 1 | أميال, ميلا, ميل | 5 {} → 5 mile
unit:foot 1 | أقدام, قدما, قدم | 5 {} → 5 foot
unit:inch 1 | بوصات, بوصة, إنش, إنشا | 5 {} → 5 inch
unit:inch 2 | بوصتان, بوصتين, إنشان, إنشين | {} → 2 inch
unit:square-kilometer 1 | كيلومترا مربعا, كيلومترات مربعة, كيلومتر مربع, كم مربع | 5 {} → 5 square-kilometer
unit:square-meter 1 | مترا مربعا, أمتار مربعة, متر مربع | 5 {} → 5 square-meter
unit:square-mile 1 | ميل مربع, ميلا مربعا, أميال مربعة | 5 {} → 5 square-mile
unit:cubic-meter 1 | مترا مكعبا, أمتار مكعبة, متر مكعب | 5 {} → 5 cubic-meter
unit:hectare 1 | هكتارا, هكتارات, هكتار | 5 {} → 5 hectare
unit:hectare 2 | هكتاران, هكتارين | {} → 2 hectare
unit:acre 1 | فدان, فدانا, أفدنة, فدادين | 5 {} → 5 acre
unit:acre 2 | أفدنتان, أفدنتين | {} → 2 acre
unit:kilogram 1 | كيلوغرام, كيلوغراما, كيلوغرامات, كيلوجرام, كيلوجراما, كيلوجرامات, كغ, كجم, كلغ, كيلو | 5 {} → 5 kilogram
unit:kilogram 2 | كيلوغرامان, كيلوغرامين, كيلوجرامان, كيلوجرامين, كجمان, كجمين, كلغان, كلغين, كيلوان, كيلوين | {} → 2 kilogram
unit:gram 1 | غراما, غرامات, غرام, جرام, جراما, جرامات | 5 {} → 5 gram
unit:gram 2 | غرامان, غرامين, جرامان, جرامين | {} → 2 gram
unit:micrometer 1 | (ميكرو/مايكرو)(متر/مترا/مترات) | 5 {} → 5 micrometer
unit:nanometer 1 | نانو(متر/مترا/مترات) | 5 {} → 5 nanometer
unit:milligram 1 | (ملي/ميلي/مللي)(غرام/غراما/غرامات/جرام/جراما/جرامات), ملغم, ملغ, ملجم, ملج | 5 {} → 5 milligram
unit:microgram 1 | (ميكرو/مايكرو)(غرام/غراما/غرامات/جرام/جراما/جرامات), مكغ, مكغم, ميكغ, ميكروغم | 5 {} → 5 microgram
unit:tonne 1 | طن, طنا, أطنان | 5 {} → 5 ton
unit:quintal 1 | قنطار, قنطارا, قناطير | 5 {} → 5 quintal
unit:quintal 2 | قنطاران, قنطارين | {} → 2 quintal
unit:ardeb 1 | أردب, أردبا, أرادب, إردب, إردبا | 5 {} → 5 ardeb
unit:carat 1 | قيراط, قيراطا, قراريط | 5 {} → 5 carat
unit:knot 1 | عقدة, عقدة بحرية | 5 {} → 5 knot
unit:nautical-mile 1 | (ميل/ميلا) (بحري/بحريا), أميال بحرية | 5 {} → 5 nautical-mile
unit:dunam 1 | دونم, دونما, دونمات, دنم, دنما | 5 {} → 5 dunam
unit:square-foot 1 | قدم (مربع/مربعة), قدما (مربعا/مربعة), أقدام مربعة | 5 {} → 5 square-foot
unit:square-yard 1 | (ياردة/ياردات) (مربع/مربعة) | 5 {} → 5 square-yard
unit:cubic-foot 1 | قدم (مكعب/مكعبة), قدما (مكعبا/مكعبة), أقدام مكعبة | 5 {} → 5 cubic-foot
unit:millimeter-ofhg 1 | (ملم/ملليمتر/مليمتر/مم) (زئبق/زئبقي/زئبقيا) | 5 {} → 5 millimeter-ofhg
unit:hertz 1 | هرتز, هيرتز | 5 {} → 5 hertz
unit:kilohertz 1 | (كيلو/كيلو )(هرتز/هيرتز) | 5 {} → 5 kilohertz
unit:megahertz 1 | (ميغا/ميجا)(هرتز/هيرتز) | 5 {} → 5 megahertz
unit:gigahertz 1 | (غيغا/جيجا)(هرتز/هيرتز) | 5 {} → 5 gigahertz
unit:decibel 1 | (ديسيبل/ديسبل/ديسيبيل)(/ا/ات) | 5 {} → 5 decibel
unit:sievert 1 | سيفرت, سيفيرت, سيفرتا | 5 {} → 5 sievert
unit:millisievert 1 | (ميلي/ملي/مللي)(/ )(سيفرت/سيفيرت) | 5 {} → 5 millisievert
unit:microsievert 1 | (ميكرو/مايكرو)(/ )(سيفرت/سيفيرت) | 5 {} → 5 microsievert
unit:watt 1 | (واط/وات)(/ا) | 5 {} → 5 watt
unit:kilowatt 1 | (كيلو/كيلو )(واط/وات/واطا) | 5 {} → 5 kilowatt
unit:volt 1 | (فولت/فولط)(/ا/ات) | 5 {} → 5 volt
unit:kilovolt 1 | كيلو(فولت/فولط) | 5 {} → 5 kilovolt
unit:ampere 1 | أمبير(/ا/ات) | 5 {} → 5 ampere
unit:pascal 1 | باسكال | 5 {} → 5 pascal
unit:kilobit 1 | كيلو(/ )بت | 5 {} → 5 kilobit
unit:megabit 1 | (ميغا/ميجا)(/ )بت | 5 {} → 5 megabit
unit:gigabit 1 | (غيغا/جيجا)(/ )بت | 5 {} → 5 gigabit
unit:kilobyte 1 | كيلو بايت, كيلوبايت | 5 {} → 5 kilobyte
unit:megabyte 1 | (ميغا/ميجا)(/ )بايت | 5 {} → 5 megabyte
unit:gigabyte 1 | (غيغا/جيجا)(/ )بايت | 5 {} → 5 gigabyte
unit:terabyte 1 | (تيرا/تيرا )بايت | 5 {} → 5 terabyte
unit:pound 1 | رطل, أرطال, رطلا | 5 {} → 5 pound
unit:pound 2 | رطلان, رطلين, أرطالان, أرطالين | {} → 2 pound
unit:ounce 1 | أونصة, أونصات, اونصات, أوقية | 5 {} → 5 ounce
unit:ounce 1 | أونصتان | {} → 2 ounce
unit:ounce 2 | أونصتان, أونصتين, أوقيتان, أوقيتين | {} → 2 ounce
unit:liter 1 | لتر, لترا, لترات, ليتر, ليترا, ليترات | 5 {} → 5 liter
unit:liter 2 | لتران, لترين, ليتران, ليترين | {} → 2 liter
unit:milliliter 1 | (ملي/ميلي/مللي)(/ )(لتر/لترا/لترات/ليتر), مل | 5 {} → 5 milliliter
unit:hectoliter 1 | هكتوليتر, هكتو ليتر, هكتولتر | 5 {} → 5 hectoliter
unit:gallon 1 | (غالون/جالون)(/ا/ات) | 5 {} → 5 gallon
unit:barrel 1 | برميل, برميلا, براميل | 5 {} → 5 barrel
unit:barrel 2 | برميلان, برميلين, براميلان, براميلين | {} → 2 barrel
unit:cup 1 | كوب, أكواب, كوبا | 5 {} → 5 cup
unit:cup 2 | كوبان, كوبين, أكوابان, أكوابين | {} → 2 cup
unit:degree 1 | درجة, درجات | 5 {} → 5 degree
unit:degree 2 | درجتان, درجتين | {} → 2 degree
unit:degree-celsius 1 | درجة مئوية, درجات مئوية, درجة سيليزية, درجة سلزيوس, درجة سيلسيوس, ° مئوية, °م, °C, ° C, درجة C, مئوية | 5 {} → 5 degree-celsius
unit:degree-fahrenheit 1 | درجة فهرنهايت, درجات فهرنهايت, درجة فهرنهايتية, ° فهرنهايت, °ف, °F, ° F, درجة F, فهرنهايت | 5 {} → 5 degree-fahrenheit
unit:kilometer-per-hour 1 | (كيلومتر/كيلومترات) في الساعة, كيلومترا في الساعة, كم في الساعة, كلم في الساعة, كم/س, كلم/س, كم/ساعة, كم/الساعة, كيلومتر/ساعة | 5 {} → 5 kilometer-per-hour
unit:mile-per-hour 1 | ميلا في الساعة, ميل في الساعة, أميال في الساعة, ميل/ساعة, ميل بالساعة | 5 {} → 5 mile-per-hour
unit:meter-per-second 1 | (متر/مترا/أمتار) (في الثانية/بالثانية), م/ث | 5 {} → 5 meter-per-second
unit:megawatt 1 | (ميغا/ميجا)(/ )(واط/وات/واطا) | 5 {} → 5 megawatt
unit:gigawatt 1 | (غيغا/جيجا)(/ )(واط/وات/واطا) | 5 {} → 5 gigawatt
unit:kilowatt-hour 1 | كيلوواط ساعة, كيلووات ساعة | 5 {} → 5 kilowatt-hour

duration:second 1 | ثانية, ثوان, ثواني, لحظة | 5 {} → 5 second
duration:second 2 | ثانيتان, ثانيتين | {} → 2 second
duration:minute 1 | دقيقة, دقائق | 5 {} → 5 minute
duration:minute 2 | دقيقتان, دقيقتين | {} → 2 minute
duration:hour 1 | ساعة, ساعات | 5 {} → 5 hour
duration:hour 2 | ساعتان, ساعتين | {} → 2 hour
duration:day 1 | يوم, أيام, يوما | 5 {} → 5 day
duration:day 2 | يومان, يومين | {} → 2 day
duration:week 1 | أسبوع, أسابيع, أسبوعا | 5 {} → 5 week
duration:week 2 | أسبوعان, أسبوعين | {} → 2 week
duration:month 1 | شهر, أشهر, شهور, شهرا | 5 {} → 5 month
duration:month 2 | شهران, شهرين | {} → 2 month
duration:year 1 | سنة, سنوات, سنين, عام, أعوام, عاما, أعواما | 5 {} → 5 year
duration:year 2 | سنتان, سنتين, عامان, عامين | {} → 2 year
duration:decade 1 | عقد, عقود, عقدا | 5 {} → 5 decade
duration:decade 2 | عقدان, عقدين | {} → 2 decade
duration:century 1 | قرن, قرون, قرنا | 5 {} → 5 century
duration:century 2 | قرنان, قرنين | {} → 2 century

per:second 0 | في الثانية, بالثانية | 5 دولارات {} → 5 dollar
per:minute 0 | في الدقيقة, بالدقيقة | 5 دولارات {} → 5 dollar
per:hour 0 | في الساعة, بالساعة | 5 دولارات {} → 5 dollar
per:day 0 | في اليوم, باليوم, يوميا, كل يوم | 5 دولارات {} → 5 dollar
per:week 0 | في الأسبوع, بالأسبوع, أسبوعيا, كل أسبوع | 5 دولارات {} → 5 dollar
per:month 0 | في الشهر, بالشهر, شهريا, كل شهر | 5 دولارات {} → 5 dollar
per:year 0 | في السنة, بالسنة, في العام, سنويا, كل سنة, كل عام | 5 دولارات {} → 5 dollar
often:hour 1 | كل ساعة | نلتقي {} → 1 hour (implied)
often:week 1 | أسبوعيا, كل أسبوع | نلتقي {} → 1 week (implied)
often:week 2 | كل أسبوعين | نلتقي {} → 2 week (implied)
often:month 1 | شهريا, كل شهر | نلتقي {} → 1 month (implied)
often:year 1 | سنويا, كل سنة, كل عام | نلتقي {} → 1 year (implied)

per:kilogram 0 | للكيلوغرام, للكيلوجرام, للكيلو, لكل كيلوغرام, لكل كيلوجرام | 5 دولارات {} → 5 dollar
per:tonne 0 | للطن, لكل طن | 5 دولارات {} → 5 dollar
per:barrel 0 | للبرميل, لكل برميل | 5 دولارات {} → 5 dollar
per:liter 0 | للتر, لكل لتر | 5 دولارات {} → 5 dollar
per:gallon 0 | للغالون, للجالون | 5 دولارات {} → 5 dollar
per:ounce 0 | للأونصة, للأوقية | 5 دولارات {} → 5 dollar
per:meter 0 | للمتر, لكل متر | 5 دولارات {} → 5 dollar
per:square-meter 0 | للمتر المربع, لكل متر مربع | 5 دولارات {} → 5 dollar
per:hectare 0 | للهكتار, لكل هكتار | 5 دولارات {} → 5 dollar
per:person 0 | للفرد, للشخص, لكل شخص, لكل فرد | 5 دولارات {} → 5 dollar

rate 0 | في الساعة, بالساعة, /الساعة, / ساعة, /ساعة, /س | 60 كيلومترا {} → 60 kilometer-per-hour
`;
