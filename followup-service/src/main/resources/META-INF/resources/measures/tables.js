// The numbers as tables. Which figure a column shows, its heading says (data-figure).
import { figure, formatted, periodName } from './format.js';
import { groupName, text } from './texts.js';

/** A row for every period in the tables under the plots. */
export function fillPeriods(measures, series) {
  const names = measures.periods.map(period => periodName(period, measures));
  document.querySelectorAll('table.periods').forEach(table => {
    fill(table, names.map((name, index) => [name, series[index]]));
  });
}

/** A row for every group, and one for all together. */
export function fillGroups(table, measures) {
  const groups = measures.groups.map(group => [groupName(measures.by, group), group.total]);
  fill(table, [...groups, [text('everything'), measures.total]]);
}

function fill(table, rows) {
  const columns = [...table.querySelectorAll('thead [data-figure]')].map(th => th.dataset);
  table.tBodies[0].replaceChildren(...rows.map(([name, figures]) => row(name, figures, columns)));
}

function row(name, figures, columns) {
  const line = document.createElement('tr');
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.textContent = name;
  line.append(heading);
  columns.forEach(column => {
    line.insertCell().textContent = formatted(figure(figures, column.figure), column.format);
  });
  return line;
}
