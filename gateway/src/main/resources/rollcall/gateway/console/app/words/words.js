const LANGUAGES = ['en', 'nl'];
let words = {};
let rules = new Intl.PluralRules('en');

/** The language chosen here, else the browser's, else English. */
export function language() {
  const chosen = remembered();
  if (LANGUAGES.includes(chosen)) {
    return chosen;
  }
  return navigator.languages.map((name) => name.slice(0, 2)).find((name) => LANGUAGES.includes(name)) ?? 'en';
}

/** By which numbers and times are written: as the browser's owner does, where that is the same language. */
export function locale() {
  return navigator.languages.find((name) => name.startsWith(language())) ?? language();
}

export async function choose(name) {
  try {
    localStorage.setItem('rollcall.language', name);
  } catch {
    // Not kept then.
  }
  chosenNow = name;
  await loadWords();
}

let chosenNow = null;

function remembered() {
  try {
    return chosenNow ?? localStorage.getItem('rollcall.language');
  } catch {
    return chosenNow;
  }
}

/** Fetches the words of the language in use. */
export async function loadWords() {
  const name = language();
  const answer = await fetch(new URL(`./${name}.json`, import.meta.url));
  if (!answer.ok) {
    throw new Error(`no words: ${answer.status}`);
  }
  words = await answer.json();
  rules = new Intl.PluralRules(name);
  document.documentElement.lang = name;
}

/**
 * What is said, with `{name}` replaced by its argument. With a `count`, `key.one` or `key.other` is said.
 *
 * @returns {string} the key itself where there are no words for it
 */
export function t(key, args = {}) {
  const text = 'count' in args ? words[`${key}.${rules.select(args.count)}`] ?? words[`${key}.other`] : words[key];
  if (text === undefined) {
    console.error(`no words for ${key}`);
    return key;
  }
  return text.replace(/\{(\w+)}/g, (whole, name) => {
    const value = args[name];
    return typeof value === 'number' ? number(value) : value ?? whole;
  });
}

/** Whether there are words for it. */
export function known(key) {
  return key in words;
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

/** A size in bytes, for people. */
export function size(bytes) {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(steps.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale(), {
    style: 'unit', unit: steps[step], unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** How long something took or is ago, in milliseconds, for people. */
export function duration(millis) {
  const [value, unit] = millis < 1000 ? [millis, 'millisecond']
    : millis < 120_000 ? [millis / 1000, 'second']
      : millis < 7_200_000 ? [millis / 60_000, 'minute'] : [millis / 3_600_000, 'hour'];
  return new Intl.NumberFormat(locale(), {
    style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: unit === 'second' && value < 10 ? 1 : 0,
  }).format(value);
}
