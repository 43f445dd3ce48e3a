import { h } from '../lib/dom.js';
import { TYPES, byResource, label } from './scopes-filter.js';

/** Shows which token type works on which resource, and where that is not what the API's page says. */
export function drawMatrix(catalogue) {
  return h(
    'section.matrix',
    { 'aria-labelledby': 'matrix-title' },
    h('h2', { id: 'matrix-title' }, 'Token matrix'),
    h(
      'p.muted',
      {},
      'All operations of a resource, some of them, or none. Each operation decides for itself; ' +
        'the numbers lead to them.',
    ),
    scrolling('Resources by token type', table(catalogue.operations)),
    h('h2', {}, 'Where it departs from the official matrix'),
    h(
      'p.muted',
      {},
      'The API’s page gives token types by resource, and puts what an operation says above it.',
    ),
    scrolling('Departures', departures(catalogue.departures)),
    h('h3', {}, 'Resources that have no row there'),
    h(
      'dl.facts',
      {},
      catalogue.unlisted.map((each) => [
        h('dt', {}, each.resource),
        h('dd', {}, `${label(each.spec)}. ${each.reason}.`),
      ]),
    ),
  );
}

function scrolling(name, content) {
  return h('div.scroll.card', { tabindex: 0, role: 'region', 'aria-label': name }, content);
}

function head(...names) {
  return h('thead', {}, h('tr', {}, names.map((name) => h('th', { scope: 'col' }, name))));
}

function table(operations) {
  const rows = [...byResource(operations)].map(([resource, all]) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, resource),
      TYPES.map((type) => h('td', {}, mark(resource, all, type))),
    ),
  );
  return h('table', {}, head('Resource', ...TYPES.map(label)), h('tbody', {}, rows));
}

function mark(resource, all, type) {
  const allowed = all.filter((operation) => operation.tokenTypes.includes(type)).length;
  if (allowed === 0) {
    return h('span.muted', {}, h('span', { 'aria-hidden': 'true' }, '—'), hidden('none'));
  }
  const whole = allowed === all.length;
  return h(
    'a',
    { class: `mark ${type}`, href: `#/scopes?${new URLSearchParams({ type, resource })}` },
    whole && [h('span', { 'aria-hidden': 'true' }, '✓ '), hidden('all ')],
    whole ? allowed : `${allowed} of ${all.length}`,
  );
}

function hidden(text) {
  return h('span.visually-hidden', {}, text);
}

function departures(all) {
  return h(
    'table.departures',
    {},
    head('Operation', 'Matrix', 'Here', 'Why'),
    h(
      'tbody',
      {},
      all.map((each) =>
        h(
          'tr',
          {},
          h(
            'th',
            { scope: 'row' },
            h('a.mono', { href: `#/scopes?operation=${each.operation}` }, each.operation),
          ),
          h('td', {}, chips(each.matrix)),
          h('td', {}, chips(each.spec)),
          h('td.why', {}, each.reason),
        ),
      ),
    ),
  );
}

function chips(types) {
  return types.split(' ').map((type) => [h(`span.chip.${type}`, {}, label(type)), ' ']);
}
