/** Day numbers count from 1970; the moments of a day are those of India, half past five hours ahead of Greenwich. */
const EPOCH = 2_440_587.5;
const INDIA = 5.5 / 24;
/** What the moon gains on the sun in a day, in degrees, on the average. */
const GAIN = 360 / 29.530588861;

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function turn(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

/** Longitude of the sun at a Julian date, to a hundredth of a degree (Meeus, Astronomical Algorithms, chapter 25). */
function sun(date: number): number {
  const t = (date - 2_451_545) / 36_525;
  const m = 357.52911 + 35_999.05029 * t;
  const center = (1.914602 - 0.004817 * t) * sine(m) + 0.019993 * sine(2 * m) + 0.000289 * sine(3 * m);
  return turn(280.46646 + 36_000.76983 * t + center - 0.00569);
}

/** Terms of the moon's longitude: multiples of elongation, sun's and moon's anomaly, latitude, and their size (Meeus, chapter 47, the first of them). */
const TERMS: ReadonlyArray<readonly [d: number, m: number, moon: number, f: number, size: number]> = [
  [0, 0, 1, 0, 6.288774],
  [2, 0, -1, 0, 1.274027],
  [2, 0, 0, 0, 0.658314],
  [0, 0, 2, 0, 0.213618],
  [0, 1, 0, 0, -0.185116],
  [0, 0, 0, 2, -0.114332],
  [2, 0, -2, 0, 0.058793],
  [2, -1, -1, 0, 0.057066],
  [2, 0, 1, 0, 0.053322],
  [2, -1, 0, 0, 0.045758],
  [0, 1, -1, 0, -0.040923],
  [1, 0, 0, 0, -0.03472],
  [0, 1, 1, 0, -0.030383],
  [2, 0, 0, -2, 0.015327],
];

function moon(date: number): number {
  const t = (date - 2_451_545) / 36_525;
  const d = 297.8501921 + 445_267.1114034 * t;
  const m = 357.5291092 + 35_999.0502909 * t;
  const anomaly = 134.9633964 + 477_198.8675055 * t;
  const f = 93.272095 + 483_202.0175233 * t;
  let longitude = 218.3164477 + 481_267.88123421 * t;
  for (const [x, y, z, w, size] of TERMS) longitude += size * sine(x * d + y * m + z * anomaly + w * f);
  return turn(longitude);
}

/** The moment near `date` at which the moon is `degrees` ahead of the sun. */
function ahead(degrees: number, date: number): number {
  let at = date;
  for (let k = 0; k < 6; k += 1) at += (turn(degrees - turn(moon(at) - sun(at)) + 180) - 180) / GAIN;
  return at;
}

/** Longitude of the sun from the stars, by Lahiri's precession. */
function starry(date: number): number {
  return turn(sun(date) - 23.853 - 0.013969 * ((date - 2_451_545) / 365.25));
}

/**
 * Returns the day of a Hindu feast in a Gregorian year: the day of the lunar month (0 Chaitra to 11 Phalguna, new moon to new moon, leap months passed over; 1 to
 * 30) that holds at the given hour in India. Rules: Dershowitz and Reingold, Calendrical Calculations; a sect or region may keep the day beside it.
 */
export function lunarDay(year: number, month: number, day: number, hour: number): number {
  // Chaitra begins about the end of March; the last two months fall early in the year.
  const middle = Date.UTC(year, 2, 25) / 86_400_000 + EPOCH + (month >= 9 ? month - 12 : month) * 29.53;
  let start = ahead(0, middle - 29.53);
  for (let k = 0; k < 4; k += 1) {
    const next = ahead(0, start + 29.53);
    const sign = Math.floor(starry(start) / 30);
    if (sign !== Math.floor(starry(next) / 30) && (sign + 1) % 12 === month) break;
    start = next;
  }
  const begins = ahead(((day - 1) * 12) % 360, start + ((day - 1) * 12) / GAIN) + INDIA - EPOCH;
  const ends = ahead((day * 12) % 360, start + (day * 12) / GAIN) + INDIA - EPOCH;
  const first = Math.ceil(begins - hour / 24);
  return first + hour / 24 <= ends ? first : first - 1;
}

/** Returns the day on which the sun enters a sign of the stars, the next day where it does so after sunset. */
export function solarDay(year: number, degrees: number): number {
  let at = Date.UTC(year, 0, 14) / 86_400_000 + EPOCH + turn(degrees - 270) * 1.0146;
  for (let k = 0; k < 4; k += 1) at += turn(degrees - starry(at) + 180) - 180;
  return Math.ceil(at + INDIA - EPOCH - 17.75 / 24);
}
