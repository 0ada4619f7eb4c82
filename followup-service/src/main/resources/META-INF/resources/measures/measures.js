// The page of measures: asks the service for figures and shows them as plots and tables.
import { Problem, fetchMeasures } from './api.js';
import { Choice } from './choice.js';
import { rangeOf } from './format.js';
import { drawPlots } from './plots.js';
import { fillGroups, fillPeriods } from './tables.js';
import { groupName, text } from './texts.js';

const TOKEN = 'herstel.token';
const EVERYTHING = '';
const element = id => document.getElementById(id);
const choice = new Choice(element('choice'));
let newest = 0;
let measures;

function token() {
  return sessionStorage.getItem(TOKEN);
}

function showForms() {
  element('sign-in').hidden = Boolean(token());
  element('choice').hidden = !token();
  element('sign-out').hidden = !token();
}

function clear() {
  element('problem').hidden = true;
  element('problem-details').replaceChildren();
  element('status').textContent = '';
}

function explain(kind, details = []) {
  clear();
  element('measures').hidden = true;
  element('problem-text').textContent = text(`error.${kind}`);
  element('problem-details').replaceChildren(...details.map(detail => {
    const item = document.createElement('li');
    item.textContent = detail;
    return item;
  }));
  element('problem').hidden = false;
  element('problem').focus();
}

async function load() {
  const asked = ++newest;
  const parameters = choice.parameters();
  if (!parameters) {
    explain('dates');
    return;
  }
  choice.remember();
  clear();
  element('status').textContent = text('loading');
  try {
    const answer = await fetchMeasures(parameters, token());
    if (asked === newest) {
      show(answer);
    }
  } catch (problem) {
    if (asked === newest) {
      refused(problem);
    }
  }
}

function refused(problem) {
  if (!(problem instanceof Problem)) {
    throw problem;
  }
  if (problem.kind === '401') {
    signOut();
  }
  explain(problem.kind, problem.details);
}

function show(answer) {
  measures = answer;
  const empty = measures.groups.length === 0 ? ` ${text('nothing')}` : '';
  element('status').textContent =
    `${rangeOf(measures)} · ${text('zone')}: ${measures.zone}.${empty}`;
  element('measures').hidden = false;
  offerGroups();
  fillGroups(element('groups-table'), measures);
  showSeries();
}

/** Keeps the group that was chosen, if it is there. */
function offerGroups() {
  const select = element('group');
  const chosen = select.value;
  select.replaceChildren(
    new Option(text('everything'), EVERYTHING),
    ...measures.groups.map(group => new Option(groupName(measures.by, group), valueOf(group))));
  select.value = chosen;
  if (select.selectedIndex < 0) {
    select.value = EVERYTHING;
  }
}

function valueOf(group) {
  return JSON.stringify(group.id);
}

/** The figures of every period of the chosen group; undefined where it has none. */
function series() {
  const chosen = measures.groups.find(group => valueOf(group) === element('group').value);
  if (!chosen) {
    return measures.periods.map(period => period.figures);
  }
  const known = new Map(chosen.periods.map(period => [period.label, period.figures]));
  return measures.periods.map(period => known.get(period.label));
}

function showSeries() {
  const figures = series();
  fillPeriods(measures, figures);
  drawPlots(measures, figures);
}

function signOut() {
  newest++;
  sessionStorage.removeItem(TOKEN);
  element('measures').hidden = true;
  clear();
  showForms();
}

element('sign-in').addEventListener('submit', event => {
  event.preventDefault();
  const entered = element('token').value.trim();
  element('token').value = '';
  if (!entered) {
    explain('token');
    return;
  }
  sessionStorage.setItem(TOKEN, entered);
  showForms();
  element('by').focus();
  load();
});

element('choice').addEventListener('submit', event => {
  event.preventDefault();
  load();
});

element('sign-out').addEventListener('click', () => {
  signOut();
  element('token').focus();
});

element('group').addEventListener('change', showSeries);

showForms();
if (token()) {
  load();
}
