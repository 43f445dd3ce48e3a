import { get } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';

const SHOWN = 50;

/** What arrives, the newest first; a request is told as it arrives and again as it is answered. */
export function createJournal() {
  const rows = new Map();
  const body = h('tbody');
  const empty = h('p.muted', {}, 'Nothing has arrived yet.');
  const state = h('p.small.muted', { role: 'status' });
  const table = h(
    'div.scroll',
    { tabindex: 0, role: 'region', 'aria-label': 'What arrives' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...['No.', 'Operation', 'Token', 'Status', 'Took'].map(heading))),
      body,
    ),
  );
  const element = h('section.card.journal', {}, h('h2', {}, 'What arrives'), state, table, empty);
  let drawing = false;

  function add(request) {
    rows.set(request.number, request);
    if (rows.size > SHOWN) {
      rows.delete(Math.min(...rows.keys()));
    }
    draw();
  }

  function draw() {
    if (drawing) {
      return;
    }
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      const newest = [...rows.values()].sort((a, b) => b.number - a.number);
      fill(body, newest.map(row));
      table.hidden = newest.length === 0;
      empty.hidden = newest.length > 0;
    });
  }

  async function load() {
    const found = await get('sandbox/journal', { limit: SHOWN });
    found.rows.forEach((each) => rows.set(each.number, each));
    draw();
  }

  return {
    element,
    add,
    load,
    clear() {
      rows.clear();
      draw();
    },
    async connected(isOpen) {
      state.textContent = isOpen ? 'Live: the newest come first.' : 'Not live: the command does not answer.';
      if (isOpen) {
        // What arrived while nobody listened.
        await load().catch(() => {});
      }
    },
  };
}

function heading(text) {
  return h('th', { scope: 'col', class: text === 'Took' ? 'number' : null }, text);
}

function row(request) {
  return h(
    'tr',
    {},
    h('td', {}, request.number),
    h('td', {}, h('span.mono', {}, request.operation ?? `${request.method} ${request.path}`)),
    h('td', {}, request.token ?? 'unknown'),
    h('td', {}, status(request)),
    h('td.number', {}, request.took === null ? '' : `${request.took.toFixed(1)} ms`),
  );
}

function status(request) {
  if (request.status === 0) {
    return h('span.chip', {}, request.took === null ? 'under way' : 'cut off');
  }
  const tone = request.status < 400 ? 'good' : request.status === 429 ? 'warn' : 'bad';
  return h(`span.chip.${tone}`, {}, request.status);
}
