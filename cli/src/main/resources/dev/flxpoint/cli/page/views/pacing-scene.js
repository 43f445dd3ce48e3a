import { fill, svg } from '../lib/dom.js';

/** The least width of a second; a run that would need more than there is scrolls by. */
const LEAST_SECOND = 24;
const LABELS = 84;
const SECOND = 1000;

/** Where the rows are, from above; a row of several slots stacks them. */
const WIRE = { top: 8, slots: 3, height: 9, label: 'On the wire' };
const WINDOW = { top: 48, slots: 2, height: 13, label: 'Window' };
const PERMITS = { top: 88, slots: 2, height: 6, label: 'Permits free' };
const WAITING = { top: 112, slots: 1, height: 22, label: 'Waiting' };
const AXIS = 136;
const HEIGHT = 154;

/** The timeline of one lane: what has happened stays where it is, and what goes on grows. */
export class Scene {
  constructor() {
    this.element = svg('svg', { class: 'timeline', role: 'img', height: HEIGHT });
    this.reset(10, 600);
  }

  /** Begins anew, for a run of so many seconds, in a place so wide. */
  reset(seconds, width) {
    this.width = Math.max(width - LABELS - 1, 100);
    this.scale = Math.max(LEAST_SECOND, this.width / seconds) / SECOND;
    this.wire = new Map();
    this.wireEnds = Array(WIRE.slots).fill(-1);
    this.windowEnds = Array(WINDOW.slots).fill(-1);
    this.open = [];
    this.standingBars = [];
    this.moving = svg('g');
    this.line = svg('line', { class: 'now', y1: 0, y2: AXIS });
    this.element.setAttribute('width', width);
    this.element.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
    const plot = svg('svg', { x: LABELS, width: this.width + 1, height: HEIGHT }, this.moving, this.line);
    fill(this.element, [WIRE, WINDOW, PERMITS, WAITING].map(label), plot);
    this.moving.append(...this.axis(seconds));
  }

  sent({ at, request }) {
    const slot = free(this.wireEnds, at);
    this.wireEnds[slot] = Infinity;
    const bar = this.bar(WIRE, slot, at, 0, 'flying');
    this.wire.set(request, { bar, slot, at });
    this.open.push(bar);
  }

  answered({ at, request, status }) {
    const sent = this.wire.get(request);
    this.wireEnds[sent.slot] = at;
    this.end(sent.bar, at);
    sent.bar.setAttribute('class', status === 429 ? 'refused' : 'accepted');
  }

  arrived({ at, status }) {
    if (status === 429) {
      this.moving.append(cross(this.x(at)));
      return;
    }
    const slot = free(this.windowEnds, at);
    this.windowEnds[slot] = at + SECOND;
    this.bar(WINDOW, slot, at, SECOND, 'taken');
    this.moving.append(
      svg('rect', { class: 'arrival', x: this.x(at), y: top(WINDOW, slot), width: 2, height: WINDOW.height - 2 }),
    );
  }

  standing({ at, waiting, freePermits }) {
    for (const bar of this.standingBars) {
      this.end(bar, at);
    }
    const bars = [];
    for (let slot = 0; slot < Math.min(freePermits, PERMITS.slots); slot++) {
      bars.push(this.bar(PERMITS, slot, at, 0, 'free'));
    }
    if (waiting > 0) {
      const bar = this.bar(WAITING, 0, at, 0, 'waiting');
      const height = Math.min(WAITING.height - 2, waiting * 3);
      bar.setAttribute('height', height);
      bar.setAttribute('y', WAITING.top + WAITING.height - 2 - height);
      bars.push(bar);
    }
    this.standingBars = bars;
    this.open.push(...bars);
  }

  /** Lets what goes on grow until then, in milliseconds. */
  draw(now) {
    for (const bar of this.open) {
      bar.setAttribute('width', Math.max(1, this.x(now) - bar.getAttribute('x')));
    }
    const gone = Math.max(0, this.x(now) - this.width);
    this.moving.setAttribute('transform', `translate(${-gone} 0)`);
    this.line.setAttribute('x1', this.x(now) - gone);
    this.line.setAttribute('x2', this.x(now) - gone);
  }

  x(at) {
    return Math.round(at * this.scale * 10) / 10;
  }

  bar(row, slot, at, length, kind) {
    const bar = svg('rect', {
      class: kind,
      x: this.x(at),
      y: top(row, slot),
      width: Math.max(1, this.x(length)),
      height: row.height - 2,
    });
    this.moving.append(bar);
    return bar;
  }

  end(bar, at) {
    this.open = this.open.filter((each) => each !== bar);
    bar.setAttribute('width', Math.max(1.5, this.x(at) - bar.getAttribute('x')));
  }

  axis(seconds) {
    const every = this.scale * SECOND < 36 ? 2 : 1;
    const marks = [];
    for (let second = 0; second <= seconds; second++) {
      const x = this.x(second * SECOND);
      marks.push(svg('line', { class: 'second', x1: x, x2: x, y1: 4, y2: AXIS }));
      if (second % every === 0) {
        const anchor = second === 0 ? 'start' : second === seconds ? 'end' : 'middle';
        marks.push(svg('text', { x, y: HEIGHT - 4, 'text-anchor': anchor }, `${second} s`));
      }
    }
    return marks;
  }
}

/** Returns the first slot that is free then, or else the one that will be first. */
function free(ends, at) {
  const first = ends.findIndex((end) => end <= at);
  return first >= 0 ? first : ends.indexOf(Math.min(...ends));
}

function top(row, slot) {
  return row.top + slot * row.height;
}

function label(row) {
  const middle = row.top + (row.slots * row.height) / 2 + 3;
  return svg('text', { x: 0, y: middle }, row.label);
}

/** A request that the window had no place for, or the server no mercy. */
function cross(x) {
  const [above, below] = [WINDOW.top, WINDOW.top + 2 * WINDOW.height - 2];
  return svg('path', {
    class: 'cross',
    d: `M${x} ${above - 2}V${below + 2}M${x - 4} ${above - 9}l8 8m0 -8l-8 8`,
  });
}
