/*
 * Figures of plotly.js as cells show them: data from a stranger's code. plotly.js can do more with a figure than to draw it.
 * It fetches pictures (layout.images, traces of type image), maps (geo, mapbox and their like) and addresses (<a href> in any
 * text), it sets style attributes out of texts, and it follows paths through its own objects (transforms, updatemenus). So
 * what reaches it are the kinds of traces and the parts of a layout that draw from numbers and words alone.
 */

export interface Figure {
  readonly data: readonly PlainObject[];
  /** Has what the page's own layout counts with (assets/figure.js): a height and all margins. */
  readonly layout: PlainObject;
  /** What the replay below the chart plays (assets/replay.js); for each frame the layout's one slider has a step. */
  readonly frames?: readonly Frame[];
}

/** What changes in some traces. In all frames the same points move. */
interface Frame {
  readonly traces: readonly number[];
  readonly data: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[];
}

type Plain = string | number | boolean | null | readonly Plain[] | PlainObject;
interface PlainObject { readonly [key: string]: Plain }

/** Each may become an element of the page. The largest figure of the lessons has a third of it. */
const mostValues = 40_000;
/** An object may be an annotation, a shape or an axis: each costs a few milliseconds. */
const mostObjects = 600;
const mostCharacters = 2_000_000;
const longestText = 10_000;
const deepest = 10;
/** Of ticks on an axis, and of levels in a contour. plotly.js draws as many as it is told to, for minutes or for ever. */
const mostTicks = 200;

/** What the charts of the notes are made of. Others fetch, or can be told to calculate without end. */
const traceTypes = new Set(['bar', 'contour', 'heatmap', 'scatter', 'scatter3d', 'surface']);
const layoutKeys = /^(title|font|height|margin|showlegend|legend|hovermode|hoverlabel|barmode|bargap|bargroupgap|annotations|shapes|colorway|coloraxis|[xy]axis(?:[2-9]|1\d|2\d)?|scene|plot_bgcolor|paper_bgcolor|separators|sliders)$/;
/** What the page decides itself. */
const droppedKeys = /^(template|width|autosize|dragmode|updatemenus|uirevision)$/;

/** The little HTML of plotly.js that the page lets it have: no links, and no styles but of letters. */
const allowedTag = /(?:\/?(?:b|i|em|strong|sub|sup|span|extra)>|br ?\/?>|(?:b|i|em|strong|span) style="(?:(?:color|font-size|font-weight|font-style): ?[#\w.% -]+;? ?)+">)/;
const otherTag = new RegExp(`<(?!${allowedTag.source})`, 'gi');

/** @throws {Error} The figure is none, or can do more than a figure should. The message is for the reader. */
export function checkedFigure(json: string): Figure {
  if (json.length > mostCharacters) refuse(`it has ${count(json.length)} characters, and a page takes ${count(mostCharacters)}`);
  const given = new Copy().of(parse(json), 'figure');
  if (!isObject(given) || !isArray(given.data)) refuse('it has no data');

  const data = given.data.map((trace, i) => {
    if (!isObject(trace)) refuse(`data[${i}] is no trace`);
    const type = trace.type ?? 'scatter';
    if (typeof type !== 'string' || !traceTypes.has(type)) refuse(`this page draws no traces of type ${say(type)}`);
    if ('transforms' in trace) refuse('this page transforms no data');
    if (type === 'surface' && 'contours' in trace) refuse('this page draws no lines on a landscape'); // however close, without end
    // plotly.js makes a panel for every axis that a trace names.
    if ([trace.xaxis, trace.yaxis].some(axis => axis !== undefined && !(typeof axis === 'string' && /^[xy](?:[2-9]|1\d|2\d)?$/.test(axis)))) refuse(`data[${i}] has an axis that is none`);
    // Each landscape takes one of the few drawing boards that a browser gives to a page.
    if ('scene' in trace && trace.scene !== 'scene') refuse('it has more than one landscape');
    return trace;
  });
  const frames = given.frames ? checkedFrames(given.frames, data.length) : null;
  return { data, layout: checkedLayout(given.layout ?? {}, frames), ...frames && { frames } };
}

function checkedLayout(layout: Plain, frames: readonly Frame[] | null): PlainObject {
  if (!isObject(layout)) refuse('its layout is no object');
  const kept: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(layout)) {
    if (droppedKeys.test(key)) continue;
    if (!layoutKeys.test(key)) refuse(`this page knows no layout.${key}`);
    kept[key] = value;
  }
  const margin = isObject(layout.margin) ? layout.margin : {};
  checkScales(kept);
  kept.height = within(100, layout.height, 2000, 450);
  kept.margin = {
    ...margin,
    l: within(0, margin.l, 500, 56), r: within(0, margin.r, 500, 16), t: within(0, margin.t, 500, 64), b: within(0, margin.b, 500, 52),
  };
  delete kept.sliders;
  if (frames) kept.sliders = [{ steps: labels(layout.sliders).map(label => ({ label })) }];
  if (frames && labels(layout.sliders).length !== frames.length) refuse('its frames have no slider with a step for each');
  return kept;
}

/** What the steps of the first slider are called. */
function labels(sliders: Plain | undefined): readonly string[] {
  const first = isArray(sliders) ? sliders[0] : null;
  const steps = isObject(first) && isArray(first.steps) ? first.steps : [];
  return steps.map(step => isObject(step) && typeof step.label === 'string' ? step.label : '');
}

function checkedFrames(frames: Plain, traces: number): readonly Frame[] | null {
  if (!isArray(frames) || frames.some(frame => !isObject(frame) || !isArray(frame.traces) || !isArray(frame.data))) refuse('its frames are none');
  if (frames.length === 0) return null;
  const checked = frames as unknown as readonly Frame[];
  const [first] = checked;
  const alike = checked.length > 1 && first!.traces.every(trace => Number.isInteger(trace) && trace >= 0 && trace < traces)
    && checked.every(frame => frame.traces.join() === first!.traces.join() && frame.data.length === frame.traces.length
      && frame.data.every((moved, i) => isObject(moved as unknown as Plain)
        && [moved.x, moved.y].every(numbers => isArray(numbers) && numbers.every(number => typeof number === 'number'))
        && moved.x.length === first!.data[i]!.x.length && moved.y.length === first!.data[i]!.y.length));
  if (!alike) refuse('not the same points move in all its frames');
  return checked.map(({ traces, data }) => ({ traces, data: data.map(({ x, y }) => ({ x, y })) }));
}

/** Copies plain values, and of them no more than a page can draw. */
class Copy {
  #values = 0;
  #objects = 0;

  of(value: unknown, key: string, depth = 0): Plain {
    if (depth > deepest) refuse('it is nested too deeply');
    if (Array.isArray(value)) return value.map(item => this.of(item, key, depth + 1));
    if (typeof value === 'object' && value !== null) {
      if (++this.#objects > mostObjects) refuse(`it has more than ${count(mostObjects)} parts`);
      const copy: Record<string, Plain> = {};
      for (const [key, part] of Object.entries(value)) {
        // What begins with _ belongs to plotly.js, and what every object has to JavaScript.
        if (!/^[a-z]\w*$/i.test(key) || key in Object.prototype) refuse(`it has a part called ${say(key)}`);
        copy[key] = this.of(part, key, depth + 1);
      }
      checkTicks(copy, key);
      return copy;
    }

    if (++this.#values > mostValues) refuse(`it has more than ${count(mostValues)} values`);
    if (typeof value === 'string') {
      if (value.length > longestText) refuse(`its ${key} has a text of more than ${count(longestText)} characters`);
      return value.replace(otherTag, '&lt;');
    }
    if (typeof value === 'number' && !Number.isFinite(value)) refuse(`its ${key} has a number that is too large`);
    return value as number | boolean | null;
  }
}

/** An axis, a scale of colours, or the levels of a contour: whether what is to be counted there comes to an end. */
function checkTicks(part: PlainObject, key: string): void {
  const { nticks, ncontours, tickvals, dtick, range, start, end, size } = part;
  if ([nticks, ncontours, isArray(tickvals) ? tickvals.length : 0].some(count => count !== undefined && !(Number(count) <= mostTicks))) refuse(`it has more than ${mostTicks} ticks or levels`);
  if (dtick !== undefined && !(isArray(range) && areFew(range[0], range[1], dtick) && !('autorange' in part) && !('matches' in part))) refuse(`a dtick needs a range, and no more than ${mostTicks} ticks in it`);
  if (key === 'contours' && size !== undefined && !areFew(start, end, size)) refuse(`a size of contours needs a start and an end, and no more than ${mostTicks} levels between them`);
  if ('minor' in part || 'rangebreaks' in part) refuse('this page draws no minor ticks and no breaks');
}

/** Axes of one scale change each other's range, if they are not told to change their place. Then there would be no end of ticks. */
function checkScales(layout: PlainObject): void {
  for (const [name, axis] of Object.entries(layout)) {
    if (!isObject(axis) || axis.scaleanchor === undefined) continue;
    const other = layout[String(axis.scaleanchor).replace(/^[xy]/, '$&axis')];
    if ([axis, other].some(each => isObject(each) && each.dtick !== undefined && each.constrain !== 'domain')) refuse(`the scaleanchor of ${name} would change the range of an axis with a dtick`);
  }
}

const areFew = (from: Plain | undefined, to: Plain | undefined, step: Plain) =>
  typeof from === 'number' && typeof to === 'number' && typeof step === 'number'
  && from !== to && step > 0 && Math.abs(to - from) / step <= mostTicks;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    refuse('it is no JSON');
  }
}

function within(least: number, value: Plain | undefined, most: number, otherwise: number): number {
  return typeof value === 'number' ? Math.min(most, Math.max(least, value)) : otherwise;
}

function refuse(why: string): never {
  throw new Error(`This figure is not shown: ${why}.`);
}

const say = (value: unknown) => JSON.stringify(value).slice(0, 40);
const count = (number: number) => number.toLocaleString('en');
const isArray = (value: unknown): value is readonly Plain[] => Array.isArray(value);
const isObject = (value: Plain | null | undefined): value is PlainObject => typeof value === 'object' && value !== null && !Array.isArray(value);
