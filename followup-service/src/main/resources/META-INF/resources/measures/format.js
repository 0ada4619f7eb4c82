// Numbers and dates as the page's language writes them.

const language = document.documentElement.lang;
const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const small = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });

/** The figure at a path such as promises.rate; undefined or null where nothing was counted. */
export function figure(figures, path) {
  return path.split('.').reduce((value, name) => value?.[name], figures);
}

/** A figure as people write it; a dash where there is none. */
export function formatted(value, format) {
  if (value === null || value === undefined) {
    return '–';
  }
  if (format === 'percent') {
    return percent.format(value);
  }
  return (Math.abs(value) < 1 ? small : number).format(value);
}

/** A period as people call it. */
export function periodName(period, measures) {
  if (measures.interval === 'week') {
    return period.label;
  }
  const [year, month, day] = period.label.split('-').map(Number);
  const parts = measures.interval === 'month'
    ? { year: 'numeric', month: 'short' }
    : { year: 'numeric', month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' })
    .format(Date.UTC(year, month - 1, day ?? 1));
}

/** First and last day of the range, which ends before its last moment. */
export function rangeOf(measures) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: measures.zone })
    .formatRange(Date.parse(measures.from), Date.parse(measures.to) - 1);
}
