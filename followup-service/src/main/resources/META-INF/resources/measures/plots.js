// The figures over time. Numbers come straight from the answer; where there is none is a gap.
import { figure, formatted, periodName } from './format.js';

const plots = new Map();
let redraw = () => {};

/** Draws every plot of the page; what it shows, it says itself (data-lines, data-format). */
export function drawPlots(measures, series) {
  const names = measures.periods.map(period => periodName(period, measures));
  redraw = () => document.querySelectorAll('.plot').forEach(place => {
    plotIn(place).setOption(optionsOf(place.dataset, names, series), { notMerge: true });
  });
  redraw();
}

function plotIn(place) {
  if (!plots.has(place)) {
    const plot = window.echarts.init(place);
    new ResizeObserver(() => plot.resize()).observe(place);
    plots.set(place, plot);
  }
  return plots.get(place);
}

function optionsOf({ lines, format }, names, series) {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 20, top: 12, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: names,
      axisLabel: { color: colour('--ink'), hideOverlap: true },
      axisLine: { lineStyle: { color: colour('--quiet') } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: format === 'percent' ? 1 : null,
      axisLabel: { color: colour('--ink'), formatter: value => formatted(value, format) },
      splitLine: { lineStyle: { color: colour('--edge') } },
    },
    series: lines.split(' ').map((path, index) => ({
      type: 'line',
      data: series.map(figures => figure(figures, path) ?? null),
      connectNulls: false,
      showAllSymbol: true,
      symbol: index === 0 ? 'circle' : 'diamond',
      symbolSize: series.length > 100 ? 4 : 7,
      silent: true,
      color: colour(index === 0 ? '--first' : '--second'),
      lineStyle: { width: 2.5, type: index === 0 ? 'solid' : 'dashed' },
    })),
  };
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => redraw());
