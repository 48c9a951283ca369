/** Units and lengths of time that CLDR lacks in English, by hand; a line each, as `lines.ts` reads them. */
export const UNITS: string = `
unit:kilometer 1 | kms, km | 5 {} → 5 kilometer
unit:meter 1 | metres, meters, metre, meter | 5 {} → 5 meter
unit:meter 1 | m | 5{} → 5 meter
unit:centimeter 1 | cms | 5 {} → 5 centimeter
unit:millimeter 1 | millimetres | 5 {} → 5 millimeter
unit:mile 1 | miles, mi | 5 {} → 5 mile
unit:foot 1 | feet, foot, ft | 5 {} → 5 foot
unit:foot 1 | ' | 5{} → 5 foot
unit:inch 1 | inches, inch, '' | 5 {} → 5 inch
unit:inch 1 | ", in | 5{} → 5 inch
unit:square-kilometer 1 | sq km, square kilometres, square kilometers, square km | 5 {} → 5 square-kilometer
unit:square-meter 1 | sq m, square metres, square meters | 5 {} → 5 square-meter
unit:square-mile 1 | sq mi, square miles | 5 {} → 5 square-mile
unit:square-foot 1 | sq ft, sqft, square feet, square foot, square-foot, square-feet | 5 {} → 5 square-foot
unit:square-meter 1 | square metre, square meter, square-metre, square-meter, sqm | 5 {} → 5 square-meter
unit:square-kilometer 1 | square kilometre, square kilometer, square-kilometre, square-kilometer | 5 {} → 5 square-kilometer
unit:square-mile 1 | square mile, square-mile | 5 {} → 5 square-mile
unit:cubic-foot 1 | cubic feet, cubic foot, cubic-foot | 5 {} → 5 cubic-foot
unit:cubic-meter 1 | cubic metre, cubic meter, cubic-metre, cubic-meter | 5 {} → 5 cubic-meter
unit:nautical-mile 1 | nautical miles, nautical mile | 5 {} → 5 nautical-mile
unit:dunam 1 | dunam, dunams, dunum, dunums, donum, donums | 5 {} → 5 dunam
unit:acre 1 | feddan, feddans | 5 {} → 5 acre
unit:quintal 1 | quintal, quintals, qantar, qantars, kantar, kantars, cantar, cantars | 5 {} → 5 quintal
unit:ardeb 1 | ardeb, ardebs, ardab, ardabs, irdabb | 5 {} → 5 ardeb
unit:microgram 1 | microgram, micrograms, microgramme, microgrammes, mcg, µg, μg | 5 {} → 5 microgram
unit:millimeter-ofhg 1 | mmhg, mm hg | 5 {} → 5 millimeter-ofhg
unit:hertz 1 | hertz, hz | 5 {} → 5 hertz
unit:kilohertz 1 | kilohertz, khz | 5 {} → 5 kilohertz
unit:megahertz 1 | megahertz, mhz | 5 {} → 5 megahertz
unit:gigahertz 1 | gigahertz, ghz | 5 {} → 5 gigahertz
unit:decibel 1 | decibel, decibels, db | 5 {} → 5 decibel
unit:volt 1 | volt, volts | 5 {} → 5 volt
unit:kilovolt 1 | kilovolt, kilovolts, kv | 5 {} → 5 kilovolt
unit:ampere 1 | amp, amps, ampere, amperes | 5 {} → 5 ampere
unit:kilobit 1 | kbps, kbit/s | 5 {} → 5 kilobit
unit:megabit 1 | mbps, mbit/s | 5 {} → 5 megabit
unit:gigabit 1 | gbps, gbit/s | 5 {} → 5 gigabit
unit:sievert 1 | sievert, sieverts | 5 {} → 5 sievert
unit:millisievert 1 | millisievert, millisieverts, msv | 5 {} → 5 millisievert
unit:microsievert 1 | microsievert, microsieverts, µsv, μsv | 5 {} → 5 microsievert
unit:cubic-meter 1 | cubic metres, cubic meters | 5 {} → 5 cubic-meter
unit:kilogram 1 | kilo, kilos, kgs, kilogramme, kilogrammes, k.g. | 5 {} → 5 kilogram
unit:gram 1 | grams, gramme, grammes, gs, g., g | 5 {} → 5 gram
unit:tonne 1 | tonne, tonnes | 5 {} → 5 tonne
unit:tonne 1 | ton, tons | 5 {} → 5 ton
unit:pound 1 | lb, lbs, pound, pounds | 5 {} → 5 pound
unit:ounce 1 | ounce, ounces, oz | 5 {} → 5 ounce
unit:liter 1 | litres, liters, l | 5 {} → 5 liter
unit:milliliter 1 | ml, millilitre, millilitres | 5 {} → 5 milliliter
unit:hectoliter 1 | hectoliters, hectolitres, hectoliter | 5 {} → 5 hectoliter
unit:gallon 1 | gallon, gallons, gal, gals | 5 {} → 5 gallon
unit:barrel 1 | barrel, barrels, bbl | 5 {} → 5 barrel
# Thousands and millions of barrels; in this trade m is a thousand.
unit:barrel 1 | bpd, b/d, bbl/d, bopd | 5 {} → 5 barrel
unit:barrel 1000 | kb/d, kbpd, mbbl | 5 {} → 5000 barrel
unit:barrel 1e6 | mb/d, mbpd, mmbpd, mmbbl, mmb/d | 5 {} → 5000000 barrel
unit:cup 1 | cup, cups | 5 {} → 5 cup
unit:degree 1 | ° | 5{} → 5 degree
unit:degree 1 | degree, degrees | 5 {} → 5 degree
unit:degree-celsius 1 | celsius, degrees celsius, degrees c, ° c, °c, degree celsius, ° celsius, centigrade, degrees centigrade | 5 {} → 5 degree-celsius
unit:degree-fahrenheit 1 | fahrenheit, degrees fahrenheit, degrees f, ° f, °f, ° fahrenheit | 5 {} → 5 degree-fahrenheit
unit:kilometer-per-hour 1 | kph, km/h, kmh, kilometres per hour, kilometres an hour, kilometers an hour, km per hour | 5 {} → 5 kilometer-per-hour
unit:mile-per-hour 1 | mph, miles an hour, miles per hour | 5 {} → 5 mile-per-hour
unit:meter-per-second 1 | m/s, metres per second, meters per second | 5 {} → 5 meter-per-second
unit:megawatt 1 | mw, megawatts | 5 {} → 5 megawatt
unit:gigawatt 1 | gw, gigawatts | 5 {} → 5 gigawatt
unit:kilowatt-hour 1 | kwh | 5 {} → 5 kilowatt-hour
unit:yard 1 | yd, yds | 5 {} → 5 yard

duration:second 1 | second | 1 {} → 1 second
duration:second 1 | seconds, sec, secs | 5 {} → 5 second
duration:minute 1 | minute, minutes, min, mins | 5 {} → 5 minute
duration:hour 1 | hour, hours, hr, hrs | 5 {} → 5 hour
duration:hour 1 | h | 5{} → 5 hour
duration:day 1 | day, days | 5 {} → 5 day
duration:week 1 | week, weeks, wk, wks | 5 {} → 5 week
duration:week 2 | fortnight | a {} → 2 week (implied)
duration:month 1 | month, months | 5 {} → 5 month
duration:year 1 | year, years, yr, yrs | 5 {} → 5 year
duration:decade 1 | decade, decades | 5 {} → 5 decade
duration:century 1 | century, centuries | 5 {} → 5 century

per:second 0 | per second, a second, /s | 5 dollars {} → 5 dollar
per:minute 0 | per minute, a minute, /min | 5 dollars {} → 5 dollar
per:hour 0 | per hour, an hour, hourly | 5 dollars {} → 5 dollar
per:day 0 | per day, a day, daily, each day, every day, /day | 5 dollars {} → 5 dollar
per:week 0 | per week, a week, weekly, each week, every week | 5 dollars {} → 5 dollar
per:month 0 | per month, a month, monthly, each month, every month | 5 dollars {} → 5 dollar
per:year 0 | per year, a year, yearly, annually, per annum, each year, every year | 5 dollars {} → 5 dollar
often:hour 1 | hourly, every hour | we meet {} → 1 hour (implied)
often:week 1 | weekly, every week, each week | we meet {} → 1 week (implied)
often:week 2 | fortnightly, every fortnight, every other week, every second week | we meet {} → 2 week (implied)
often:month 1 | monthly, every month, each month | we meet {} → 1 month (implied)
often:year 1 | yearly, annually, every year, each year | we meet {} → 1 year (implied)

per:kilogram 0 | per kilogram, a kilogram, per kilo, a kilo, per kg, /kg | 5 dollars {} → 5 dollar
per:tonne 0 | per tonne, a tonne, per ton, a ton | 5 dollars {} → 5 dollar
per:barrel 0 | per barrel, a barrel | 5 dollars {} → 5 dollar
per:liter 0 | per litre, a litre, per liter, a liter | 5 dollars {} → 5 dollar
per:gallon 0 | per gallon, a gallon | 5 dollars {} → 5 dollar
per:ounce 0 | per ounce, an ounce | 5 dollars {} → 5 dollar
per:meter 0 | per metre, per meter | 5 dollars {} → 5 dollar
per:square-meter 0 | per square metre, per square meter | 5 dollars {} → 5 dollar
per:hectare 0 | per hectare | 5 dollars {} → 5 dollar
per:person 0 | per person, per capita, per head | 5 dollars {} → 5 dollar

rate 0 | per hour, an hour, /h, /hr | 60 km {} → 60 kilometer-per-hour
`;
