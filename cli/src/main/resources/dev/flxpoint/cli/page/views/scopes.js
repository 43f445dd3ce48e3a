import { get } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';
import { TYPES, asks, byResource, label, matcher, readFilter, writeFilter } from './scopes-filter.js';
import { createList } from './scopes-list.js';
import { drawMatrix } from './scopes-matrix.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const NO_FILTER = readFilter(new URLSearchParams());

/** Read once: it does not change while the command runs. */
let loaded = null;

/** Which type of token may call what, by a filter that stands in the address. */
export async function mount(root, { params: first, setParams, announce }) {
  loaded ??= await get('scopes/catalogue');
  const catalogue = loaded;
  let params = first;
  const list = createList(catalogue, opened);
  const count = h('p.count', { role: 'status' });
  const matrix = drawMatrix(catalogue);
  const controls = createControls(catalogue, change);
  const clear = h('button.quiet', { type: 'button', onclick: () => change(NO_FILTER) }, 'Clear the filter');
  const operations = h('div', {}, controls.element, h('div.row.found', {}, count, clear), list.element);
  const tabs = createTabs((isMatrix) => {
    go((next) => (isMatrix ? next.set('show', 'matrix') : next.delete('show')));
  });

  function go(edit) {
    params = new URLSearchParams(params);
    edit(params);
    setParams(params);
    draw();
  }

  function change(filter) {
    go((next) => {
      writeFilter(filter, next);
      next.delete('operation');
    });
  }

  function opened(open, id) {
    if (open === null && params.get('operation') !== id) {
      return;
    }
    params = new URLSearchParams(params);
    if (open) {
      params.set('operation', open);
    } else {
      params.delete('operation');
    }
    setParams(params);
  }

  function draw() {
    const filter = readFilter(params);
    const isMatrix = params.get('show') === 'matrix';
    tabs.show(isMatrix);
    operations.hidden = isMatrix;
    matrix.hidden = !isMatrix;
    controls.show(filter);
    const open = params.get('operation');
    const found = list.apply(filter, open);
    const text = `${found} of ${catalogue.operations.length} operations`;
    if (count.textContent !== text) {
      count.textContent = text;
    }
    clear.hidden = !asks(filter);
    if (open) {
      list.open(open);
    }
  }

  fill(
    root,
    h(
      'p.lead',
      {},
      'Click a type of token to see only what it can touch. It all comes from the security blocks ' +
        'of the spec, by which the client refuses a call before it is sent.',
    ),
    tabs.element,
    operations,
    matrix,
  );
  draw();
  return {
    update(next) {
      params = next;
      draw();
      announce(count.textContent);
    },
  };
}

function createTabs(choose) {
  const inputs = ['Operations', 'Matrix'].map((name, i) =>
    h('input', { type: 'radio', name: 'show', value: name, onchange: () => choose(i === 1) }),
  );
  return {
    element: h(
      'fieldset.choices.tabs',
      {},
      h('legend.visually-hidden', {}, 'Show'),
      inputs.map((input) => h('label.choice', {}, input, input.value)),
    ),
    show(isMatrix) {
      inputs[isMatrix ? 1 : 0].checked = true;
    },
  };
}

function createControls(catalogue, change) {
  const count = (filter) => catalogue.operations.filter(matcher(readFilter(new URLSearchParams(filter)))).length;
  const types = ['', ...TYPES].map((type) =>
    h('input', { type: 'radio', name: 'type', value: type, onchange: send }),
  );
  const search = h('input', {
    id: 'q',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'Name, path or parameter',
    oninput: send,
  });
  const selects = {
    resource: select('resource', [...byResource(catalogue.operations).keys()].map((each) => [each, each])),
    method: select('method', METHODS.map((each) => [each, each])),
    retry: select('retry', ['safe', 'idempotent', 'never'].map((each) => [each, label(each)])),
    deprecated: select('deprecated', [['no', 'Not deprecated'], ['yes', 'Deprecated']]),
  };

  function select(name, options) {
    return h(
      'select',
      { id: `filter-${name}`, onchange: send },
      h('option', { value: '' }, 'Any'),
      options.map(([value, text]) => h('option', { value }, text)),
    );
  }

  function send() {
    const filter = { q: search.value, type: types.find((input) => input.checked)?.value ?? '' };
    for (const [name, element] of Object.entries(selects)) {
      filter[name] = element.value;
    }
    change(filter);
  }

  return {
    element: h(
      'form.card.filter',
      { role: 'search', onsubmit: (event) => event.preventDefault() },
      h(
        'fieldset.choices.types',
        {},
        h('legend', {}, 'Token type'),
        types.map((input) =>
          h(
            'label.choice',
            { class: input.value },
            input,
            `${input.value ? label(input.value) : 'Any'} `,
            h('span.amount', {}, count(input.value ? { type: input.value } : {})),
          ),
        ),
      ),
      h(
        'div.fields',
        {},
        h('div.field.search', {}, h('label', { for: 'q' }, 'Search'), search),
        Object.entries(selects).map(([name, element]) =>
          h('div.field', {}, h('label', { for: element.id }, label(name)), element),
        ),
      ),
    ),
    show(filter) {
      if (search.value !== filter.q) {
        search.value = filter.q;
      }
      for (const input of types) {
        input.checked = input.value === filter.type;
      }
      for (const [name, element] of Object.entries(selects)) {
        element.value = filter[name];
      }
    },
  };
}
