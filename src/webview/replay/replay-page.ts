/** The charts of a replay's page: jobs that wait over time, both runs, events as marks; redrawn when colours or widths change. */
import uPlot from 'uplot';
import { clockText } from '../../simulate/clock-text.ts';
import {
  type ReplayChart,
  type ReplayCharts,
  type ReplayRequest,
  replayDataId,
  waitingAt,
} from '../../simulate/page/replay-chart-data.ts';

const chartHeight = 280;
const momentCount = 1000;
const stepped = uPlot.paths.stepped?.({ align: 1 });
const hour = 3600;
const timeSteps = [
  1,
  2,
  5,
  10,
  15,
  30,
  60,
  120,
  300,
  600,
  900,
  1800,
  hour,
  2 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
];
const jobSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000];
/** Of the editor, where the page stands in one. */
declare const acquireVsCodeApi: undefined | (() => { postMessage(message: ReplayRequest): void });

const data = document.getElementById(replayDataId)?.textContent;
if (data) for (const chart of (JSON.parse(data) as ReplayCharts).charts) showChart(chart);

const openText = document.getElementById('open-text');
if (openText && typeof acquireVsCodeApi === 'function') {
  const editor = acquireVsCodeApi();
  openText.addEventListener('click', () => editor.postMessage({ kind: 'open-text' }));
}
const explanation = document.getElementById('finding');
document.querySelector('a[href="#finding"]')?.addEventListener('click', () => {
  if (explanation instanceof HTMLDetailsElement) explanation.open = true;
});

function showChart(chart: ReplayChart): void {
  const place = document.getElementById(chart.id);
  if (!place) return;
  let plot = draw(chart, place);
  const redraw = () => {
    plot.destroy();
    plot = draw(chart, place);
    showMoment();
  };
  new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: chartHeight })).observe(place);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    window.matchMedia(query).addEventListener('change', redraw);
  // The editor changes its theme by the class of the body.
  new MutationObserver(redraw).observe(document.body, { attributes: true, attributeFilter: ['class'] });

  const moment = place.parentElement?.querySelector<HTMLElement>('.moment');
  const range = moment?.querySelector('input');
  const shown = moment?.querySelector('output');
  const showMoment = () => {
    if (!range || !shown) return;
    const atSeconds = (endOf(chart) * Number(range.value)) / momentCount;
    const left = plot.valToPos(atSeconds, 'x');
    plot.setCursor({ left, top: -10 }, false);
    shown.value = `${clockText(atSeconds)}: ${chart.runs.map(({ name, progress }) => `${waitingAt(progress, atSeconds)} ${name}`).join(', ')}`;
    range.setAttribute('aria-valuetext', shown.value);
  };
  if (moment) moment.hidden = false;
  range?.addEventListener('input', showMoment);
  showMoment();
}

function draw(chart: ReplayChart, place: HTMLElement): uPlot {
  const text = colourOf(place);
  const grid = mixed(text);
  const axis = { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 } };
  const runs = chart.runs.map(
    ({ name }, index): uPlot.Series => ({
      label: name,
      stroke: colourOf(line(place, `.run-${index + 1}`)),
      width: 2,
      ...(index > 0 && { dash: [8, 5] }),
      ...(stepped && { paths: stepped }),
      points: { show: false },
    }),
  );
  const markColour = colourOf(line(place, '.mark'));
  return new uPlot(
    {
      width: place.clientWidth,
      height: chartHeight,
      legend: { show: false },
      // Room for half of the last time.
      padding: [null, 28, null, null],
      cursor: { y: false, drag: { x: false, y: false } },
      scales: { x: { time: false }, y: { range: (_plot, _min, max) => [0, Math.max(1, max * 1.15)] } },
      axes: [
        {
          ...axis,
          label: 'Time',
          labelSize: 20,
          size: 36,
          values: (_plot, times) => times.map(clockText),
          space: 90,
          incrs: timeSteps,
        },
        {
          ...axis,
          label: 'Jobs that wait',
          labelSize: 20,
          size: 44,
          incrs: jobSteps,
        },
      ],
      series: [{}, ...runs],
      hooks: { draw: [(plot) => drawMarks(plot, chart, markColour)] },
    },
    pointsOf(chart),
    place,
  );
}

/** Every moment at which one of the runs changes, and what waits in each of them then. */
function pointsOf(chart: ReplayChart): uPlot.AlignedData {
  const times = new Set([0, endOf(chart)]);
  for (const { progress } of chart.runs) for (const { atSeconds } of progress.waiting) times.add(atSeconds);
  const sorted = [...times].sort((one, other) => one - other);
  const values = chart.runs.map(({ progress: { waiting, endSeconds } }) => {
    let next = 0;
    let jobCount = 0;
    return sorted.map((time) => {
      for (; (waiting[next]?.atSeconds ?? Number.POSITIVE_INFINITY) <= time; next += 1)
        jobCount = waiting[next]?.jobCount ?? 0;
      return time <= endSeconds ? jobCount : null;
    });
  });
  return [sorted, ...values];
}

/** Those of the first run along the top edge, those of the second below them. */
function drawMarks(plot: uPlot, { runs }: ReplayChart, colour: string): void {
  const { ctx, bbox } = plot;
  const unit = window.devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2 * unit;
  for (const [index, { progress }] of runs.entries()) {
    const top = bbox.top + (2 + index * 12) * unit;
    ctx.beginPath();
    for (const { atSeconds } of progress.marks) {
      const x = plot.valToPos(atSeconds, 'x', true);
      ctx.moveTo(x, top);
      ctx.lineTo(x, top + 8 * unit);
    }
    ctx.stroke();
  }
  ctx.restore();
}

function endOf({ runs }: ReplayChart): number {
  return Math.max(1, ...runs.map(({ progress }) => progress.endSeconds));
}

function line(place: HTMLElement, of: string): Element {
  return place.parentElement?.querySelector(`${of} .line`) ?? place;
}

function colourOf(element: Element): string {
  return getComputedStyle(element).color;
}

/** The colour, mostly let through. */
function mixed(colour: string): string {
  return `color-mix(in srgb, ${colour} 22%, transparent)`;
}
