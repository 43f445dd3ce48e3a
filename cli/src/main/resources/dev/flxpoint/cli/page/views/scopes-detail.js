import { h } from '../lib/dom.js';
import { TYPES, label } from './scopes-filter.js';

/** Shows all that is known of one operation. */
export function drawDetail(operation, catalogue) {
  const departure = catalogue.departures.find((each) => each.operation === operation.id);
  return h(
    'div.detail',
    {},
    operation.description && h('p', {}, operation.description),
    departure &&
      h(
        'p.notice',
        {},
        h('strong', {}, 'Departs from the matrix. '),
        `The row ${departure.resource} says ${list(departure.matrix)}; here it is ` +
          `${list(departure.spec)}. ${departure.reason}.`,
      ),
    facts(operation),
    parameters(operation.parameters),
    body(operation.body, catalogue.schemas),
    calls(operation),
  );
}

function list(types) {
  return types.split(' ').map(label).join(' and ');
}

function facts(operation) {
  const rows = Object.entries(operation.words).filter(
    ([name]) => name !== 'Deprecated' || operation.deprecated,
  );
  return h(
    'dl.facts',
    {},
    rows.map(([name, text]) => [h('dt', {}, name), h('dd', {}, text)]),
    operation.replacedBy && [
      h('dt', {}, 'Instead'),
      h('dd', {}, h('a', { href: `#/scopes?operation=${operation.replacedBy}` }, operation.replacedBy)),
    ],
  );
}

function parameters(all) {
  if (all.length === 0) {
    return null;
  }
  return [
    h('h3', {}, 'Parameters'),
    h(
      'ul.members',
      {},
      all.map((each) =>
        h(
          'li',
          {},
          head(each.name, each.type, each.required),
          h('span.chip', {}, each.place),
          each.context && h('span.chip.account', {}, 'needed with an Account token'),
          text(each.description),
        ),
      ),
    ),
  ];
}

function body(body, schemas) {
  if (!body) {
    return null;
  }
  return [
    h('h3', {}, 'Body'),
    h('p', {}, h('code', {}, body.type), body.required ? ', required. ' : ', optional. ', body.description),
    members(body.schema, schemas, []),
  ];
}

/** Shows the members of an object; objects in it are drawn when somebody wants to see them. */
function members(schema, schemas, above) {
  const all = schemas[schema] ?? [];
  return h(
    'ul.members',
    {},
    all.map((each) =>
      h(
        'li',
        {},
        head(each.name, each.type, each.required),
        each.deprecated && h('span.chip.warn', {}, 'deprecated'),
        text(each.description),
        each.schema && !above.includes(each.schema) && inner(each.schema, schemas, [...above, schema]),
      ),
    ),
  );
}

function inner(schema, schemas, above) {
  const details = h('details', {}, h('summary', {}, `Members of ${schema}`));
  details.addEventListener('toggle', () => details.append(members(schema, schemas, above)), {
    once: true,
  });
  return details;
}

function head(name, type, required) {
  return [
    h('code.name', {}, name),
    ' ',
    h('span.muted', {}, type),
    required && [' ', h('span.chip.bad', {}, 'required')],
    ' ',
  ];
}

function text(description) {
  return description && h('p.small', {}, description);
}

function calls(operation) {
  return TYPES.filter((type) => operation.calls[type]).map((type) => [
    h('h3', {}, 'With ', h(`span.chip.${type}`, {}, label(type)), ' token'),
    code('Java', operation.calls[type]),
    code('curl', operation.curl[type]),
  ]);
}

/** Shows a line to copy; browsers that do not let it be copied still let it be marked. */
function code(language, text) {
  const copy = h('button.quiet.small', { type: 'button', 'aria-label': `Copy ${language}` }, 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = 'Copied';
  });
  return h(
    'div.code',
    {},
    h('div.row', {}, h('span.muted.small.grow', {}, language), copy),
    h('pre', {}, text),
  );
}
