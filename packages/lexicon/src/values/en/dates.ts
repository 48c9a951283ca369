/** Words of dates and times in English, by hand; a line each, as `lines.ts` reads them. */
export const DATES: string = `
day-word 0 | day | the first {} of May → @--05-01
month-word 0 | month of, month | the {} May 2013 → @2013-05
year-word 0 | year, years, yr | the {} 2013 → @2013
week-word 0 | week | the {} of 5 May → @--05-05
century-word 0 | century, centuries | the 19th {} → @C19
decade-word 0 | decade | the last {} → @P-1E (implied)
quarter-word 0 | quarter, qtr, quarters | the first {} of 2013 → @2013-Q1

quarter-word:half 0 | half | the first {} of 2013 → @2013-H1

decade 20 | twenties | the {} → @1920s
decade 30 | thirties | the {} → @1930s
decade 40 | forties | the {} → @1940s
decade 50 | fifties | the {} → @1950s
decade 60 | sixties | the {} → @1960s
decade 70 | seventies | the {} → @1970s
decade 80 | eighties | the {} → @1980s
decade 90 | nineties | the {} → @1990s

era:ad 0 | AD, a.d., ce, c.e. | 500 {} → @0500
era:bc 0 | bc, b.c., bce, b.c.e. | 500 {} → @-0500
era:islamic 0 | AH, a.h., hijri | 500 {} → @1107…
era:persian 0 | solar hijri | 500 {} → @1121…

relative -1 | last, past, previous, this past | {} week → @P-1W (implied)
relative 0 | this, the current, current | {} week → @P0W (implied)
relative 1 | next, coming, upcoming, the following, the coming, following | {} week → @P1W (implied)

relative-day 0 | today | {} → @P0D (implied)
relative-day 0 | tonight | {} → @P0D night (implied)
relative-day -1 | yesterday | {} → @P-1D (implied)
relative-day 1 | tomorrow | {} → @P1D (implied)
relative-day -2 | the day before yesterday, day before yesterday | {} → @P-2D (implied)
relative-day 2 | the day after tomorrow, day after tomorrow | {} → @P2D (implied)

ago -1 | ago | two days {} → @P-2D
ago 1 | from now, from today, hence | two days {} → @P2D

season:21 0 | spring | {} 2013 → @2013-21
season:22 0 | summer | {} 2013 → @2013-22
season:23 0 | autumn, fall | {} 2013 → @2013-23
season:24 0 | winter | {} 2013 → @2013-24

day-part:dawn 4 | in the early hours, in the early hours of the morning, at dawn | Sunday {} → @W7 dawn
day-part:morning 9 | morning, early morning, early in the morning, in the morning | Sunday {} → @W7 morning
day-part:afternoon 15 | afternoon, late afternoon, in the afternoon | Sunday {} → @W7 afternoon
day-part:evening 19 | evening, in the evening | Sunday {} → @W7 evening
day-part:night 22 | night, late night, at night, tonight | Sunday {} → @W7 night

weekend 0 | weekend, week-end, wkend, weekends | last {} → @P-1WE (implied)

edge:end of month 0 | eom, end of month, the end of month | {} → @P0M… (implied)
edge:end of day 0 | eod, end of day | {} → @P0D… (implied)
edge:end of year 0 | eoy, end of year | {} → @P0Y… (implied)
edge:start of month 0 | bom, beginning of month | {} → @P0M… (implied)
edge:start of year 0 | boy, beginning of year | {} → @P0Y… (implied)

part:end 0 | the rest of, rest of, the close of, later, late, the end of, end of | {} May 2013 → @2013-05…
part:start 0 | early, the beginning of, beginning of, the start of, start of, earlier | {} May 2013 → @2013-05…
part:middle 0 | mid, mid-, the middle of, middle of, the ides of | {} May 2013 → @2013-05…

clock 0 | o'clock, oclock | 5 {} → @05:00…

meridiem:am 0 | am, a.m., a.m, in the morning, in the am | 5:30 {} → @05:30
meridiem:am 0 | a | 5:30{} → @05:30
meridiem:pm 12 | pm, p.m., p.m, in the afternoon, in the evening, in the pm, at night, in the night | 5:30 {} → @17:30
meridiem:pm 12 | p | 5:30{} → @17:30

noon:12:00 0 | noon, midday | at {} → @12:00 (implied)
noon:00:00 0 | midnight | at {} → @00:00 (implied)

zone 0 | gmt, utc, bst, est, pst, cst, cet, ist, local time, edt, pdt | 5 pm {} → @17:00

hijri-month:01 1 | Muharram | 5 {} 1445 → @2023-07-23…
hijri-month:02 2 | Safar | 5 {} 1445 → @2023-08-21…
hijri-month:03 3 | Rabi' Al-Awwal, Rabi Al-Awwal | 5 {} 1445 → @2023-09-20…
hijri-month:04 4 | Rabi' Al-Thani, Rabi Al-Thani | 5 {} 1445 → @2023-10-20…
hijri-month:05 5 | Jumada Al-Awwal, Jumada Al-Ula | 5 {} 1445 → @2023-11-19…
hijri-month:06 6 | Jumada Al-Thani, Jumada Al-Akhirah | 5 {} 1445 → @2023-12-18…
hijri-month:07 7 | Rajab | 5 {} 1445 → @2024-01-17…
hijri-month:08 8 | Sha'ban, Shaban, Shaaban | 5 {} 1445 → @2024-02-15…
hijri-month:09 9 | Ramadan, Ramazan | 5 {} 1445 → @2024-03-15…
hijri-month:10 10 | Shawwal | 5 {} 1445 → @2024-04-14…
hijri-month:11 11 | Dhu Al-Qi'dah, Dhul Qadah, Dhu Al-Qadah | 5 {} 1445 → @2024-05-13…
hijri-month:12 12 | Dhu Al-Hijjah, Dhul Hijjah, Dhul-Hijjah | 5 {} 1445 → @2024-06-11…

persian-month:01 1 | Farvardin | 5 {} 1390 → @2011-03-25
persian-month:02 2 | Ordibehesht | 5 {} 1390 → @2011-04-25
persian-month:03 3 | Khordad | 5 {} 1390 → @2011-05-26
persian-month:04 4 | Tir | 5 {} 1390 → @2011-06-26
persian-month:05 5 | Mordad | 5 {} 1390 → @2011-07-27
persian-month:06 6 | Shahrivar | 5 {} 1390 → @2011-08-27
persian-month:07 7 | Mehr | 5 {} 1390 → @2011-09-27
persian-month:08 8 | Aban | 5 {} 1390 → @2011-10-27
persian-month:09 9 | Azar | 5 {} 1390 → @2011-11-26
persian-month:10 10 | Dey | 5 {} 1390 → @2011-12-26
persian-month:11 11 | Bahman | 5 {} 1390 → @2012-01-25
persian-month:12 12 | Esfand | 5 {} 1390 → @2012-02-24
`;
