import { h } from '../lib/dom.js';
import { drawDetail } from './scopes-detail.js';
import { byResource, label, matcher } from './scopes-filter.js';

/**
 * The list of all operations. It is drawn once; a filter only hides what it does not ask for.
 *
 * @param {object} catalogue what the command knows
 * @param {(id: string|null) => void} opened hears which operation was opened last, or none
 */
export function createList(catalogue, opened) {
  const rows = new Map();
  const groups = [...byResource(catalogue.operations)].map(([resource, operations]) => {
    const items = operations.map((operation) => {
      const row = createRow(operation, catalogue, opened);
      rows.set(operation.id, { row, operation });
      return row;
    });
    return h(
      'section.group',
      {},
      h('h2', {}, resource, ' ', h('span.count.muted', {})),
      h('div.list', {}, items),
    );
  });
  const element = h('div.operations', {}, groups);

  /** Shows what the filter asks for, and the operation that is open; returns how many. */
  function apply(filter, open) {
    const matches = matcher(filter);
    let count = 0;
    for (const { row, operation } of rows.values()) {
      const isShown = matches(operation);
      row.hidden = !isShown && operation.id !== open;
      count += isShown ? 1 : 0;
    }
    for (const group of groups) {
      const shown = group.querySelectorAll('details.operation:not([hidden])').length;
      group.hidden = shown === 0;
      group.querySelector('.count').textContent = shown;
    }
    return count;
  }

  /** Opens an operation and scrolls to it. */
  function open(id) {
    const found = rows.get(id);
    if (found && !found.row.open) {
      found.row.open = true;
      requestAnimationFrame(() => found.row.scrollIntoView({ block: 'start' }));
    }
  }

  return { element, apply, open };
}

function createRow(operation, catalogue, opened) {
  const row = h(
    'details.operation',
    { id: `operation-${operation.id}` },
    h(
      'summary',
      {},
      h(`span.method.${operation.method.toLowerCase()}`, {}, operation.method),
      h(
        'span.what',
        {},
        h('span.id', {}, operation.id),
        h('span.path.mono', {}, operation.path),
        h('span.summary.muted', {}, operation.summary),
      ),
      h(
        'span.chips',
        {},
        operation.tokenTypes.map((type) => h(`span.chip.${type}`, {}, label(type))),
        operation.deprecated && h('span.chip.warn', {}, 'deprecated'),
      ),
    ),
  );
  let isDrawn = false;
  row.addEventListener('toggle', () => {
    if (row.open && !isDrawn) {
      isDrawn = true;
      row.append(drawDetail(operation, catalogue));
    }
    opened(row.open ? operation.id : null, operation.id);
  });
  return row;
}
