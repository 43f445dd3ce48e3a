import { stream } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';
import { Lane } from './pacing-lane.js';
import { CHOICES, lanes as words } from './pacing-words.js';

const EVENTS = ['sent', 'answered', 'arrived', 'standing'];
const CALM_MILLIS = 500;

export function mount(root, { params, setParams, announce }) {
  const selects = Object.entries(CHOICES).map(([name, choice]) => select(name, choice, params.get(name)));
  const button = h('button.primary', { type: 'submit' }, 'Start');
  const form = h('form.card.row.end', { 'aria-label': 'Run', onsubmit: pressed, onchange: describe }, selects, button);
  const lanes = Object.keys(words('even')).map((id) => new Lane(id));
  const outcome = h('tbody');
  const notice = h('p.notice', { hidden: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let end = null;
  let begun = 0;

  fill(
    root,
    h('p.lead', {}, 'The API lets two requests of a token in within any rolling second. Here the same calls go to a sandbox of this command on three lanes at once.'),
    form,
    notice,
    lanes.map((lane) => lane.element),
    legend(),
    table(outcome),
  );
  const resized = new ResizeObserver(() => lanes.forEach((lane) => lane.fit()));
  resized.observe(root);
  describe();

  function chosen() {
    return Object.fromEntries(new FormData(form));
  }

  function describe() {
    const texts = words(chosen().server);
    lanes.forEach((lane) => lane.describe(texts[lane.id]));
    drawTable();
  }

  function pressed(event) {
    event.preventDefault();
    if (end) {
      stop(`Stopped after ${Math.round((performance.now() - begun) / 1000)} seconds.`);
    } else {
      start();
    }
  }

  function start() {
    const plan = chosen();
    setParams(new URLSearchParams(plan));
    describe();
    lanes.forEach((lane) => lane.reset(Number(plan.seconds)));
    say('The sandbox is being started …');
    button.textContent = 'Stop';
    const handlers = Object.fromEntries(EVENTS.map((name) => [name, (event) => tell(name, event)]));
    end = stream('pacing/run', plan, {
      ...handlers,
      begun: () => {
        begun = performance.now();
        say('');
        announce(`The run of ${plan.seconds} seconds has begun.`);
        draw();
      },
      ended: () => {
        drawAt(Number(plan.seconds) * 1000);
        stop(verdict(plan.seconds, ...lanes));
      },
      replaced: () => stop('Another run was started elsewhere, which ended this one.'),
      failed: () => stop('The run could not be started.'),
      // A connection that came back would be another run.
      '': (isOpen) => isOpen || stop('The command has ended, or lost its connection.'),
    });
  }

  function stop(reason) {
    if (end) {
      end();
      end = null;
      button.textContent = 'Start again';
      const results = lanes.map((lane) => lane.summary()).join('. ');
      say(reason);
      announce(`${reason} ${results}.`);
      lanes.forEach((lane) => lane.conclude());
    }
  }

  function say(text) {
    notice.textContent = text;
    notice.hidden = !text;
  }

  function tell(name, event) {
    lanes.find((lane) => lane.id === event.lane).tell(name, event);
  }

  function draw() {
    if (end) {
      drawAt(performance.now() - begun);
      if (calm.matches) {
        setTimeout(draw, CALM_MILLIS);
      } else {
        requestAnimationFrame(draw);
      }
    }
  }

  function drawAt(now) {
    lanes.forEach((lane) => lane.draw(now));
    drawTable();
  }

  function drawTable() {
    fill(outcome, lanes.map(row));
  }

  return {
    close() {
      resized.disconnect();
      end?.();
      end = null;
    },
  };
}

function select(name, { label, values }, asked) {
  const options = Object.entries(values).map(([value, text]) => h('option', { value, selected: value === asked }, text));
  return h('div.field.grow', {}, h('label', { for: `run-${name}` }, label), h('select', { id: `run-${name}`, name }, options));
}

function verdict(seconds, client, bucket) {
  return `After ${seconds} seconds: this client met ${client.times429()}, the token bucket ${bucket.times429()}.`;
}

function table(body) {
  const head = ['Lane', 'Sent', 'Refused (429)', 'Let in a second', 'Pace'];
  return h('section.card', { 'aria-labelledby': 'outcome' },
    h('h2', { id: 'outcome' }, 'The run in figures'),
    h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': 'Figures of the lanes' },
      h('table', {},
        h('thead', {}, h('tr', {}, head.map((text, i) => h(i ? 'th.number' : 'th', { scope: 'col' }, text)))),
        body)));
}

function row(lane) {
  const apart = lane.spacing === null ? 'as documented' : `${lane.spacing / 1000} s apart`;
  return h('tr', {}, h('th', { scope: 'row' }, lane.title),
    [lane.sent, lane.refused, lane.perSecond(), apart].map((value) => h('td.number', {}, value)));
}

function legend() {
  const entries = {
    accepted: 'a request on the wire, which is let in',
    refused: 'one that is answered 429',
    taken: 'a place in the window, taken for a second by what was let in',
    cross: '✕ a request that arrives and is refused',
    waiting: 'calls that wait, for a permit or after a 429',
  };
  return h('ul.legend', {}, Object.entries(entries).map(([kind, text]) =>
    h('li', {}, kind === 'cross' ? null : h(`span.swatch.${kind}`), text)));
}
