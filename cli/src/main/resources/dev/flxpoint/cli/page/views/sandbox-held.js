import { get } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';

const PAGE = 20;

const KINDS = [
  { path: 'inventory', title: 'Inventory', owner: 'source', columns: ['sku', 'quantity', 'cost', 'price', 'upserts', 'updates'] },
  { path: 'fulfillment-requests', title: 'Requests', owner: 'source', columns: ['number', 'status', 'shippedStatus', 'lines'] },
  { path: 'shipments', title: 'Shipments', owner: 'source', columns: ['id', 'fulfillmentRequestId', 'trackingNumber', 'quantities'] },
  { path: 'orders', title: 'Orders', owner: null, columns: ['id', 'referenceNumber', 'status', 'quantities'] },
  { path: 'listings', title: 'Listings', owner: 'channel', columns: ['sku', 'price', 'quantity', 'status', 'requested'] },
];

const HEADINGS = {
  sku: 'SKU', quantity: 'Quantity', cost: 'Cost', price: 'Price', upserts: 'Upserts', updates: 'Updates',
  number: 'Number', status: 'Status', shippedStatus: 'Shipped', lines: 'Lines', id: 'ID',
  fulfillmentRequestId: 'Request', trackingNumber: 'Tracking', quantities: 'Items',
  referenceNumber: 'Reference', requested: 'Asked for',
};

/** What the sandbox holds, one kind at a time, a page at a time. */
export function createHeld(first, setParams) {
  let kind = kindOf(first);
  let from = 0;
  let owner = '';
  let asked = 0;
  const buttons = KINDS.map((each) =>
    h('button.quiet', { type: 'button', onclick: () => choose(each, true) }, each.title),
  );
  const owners = h('select', { id: 'sandbox-owner', onchange: () => turn(0, owners.value) });
  const ownerField = h('div.field', {}, h('label', { for: 'sandbox-owner' }, 'Of'), owners);
  const count = h('p.small.muted', { role: 'status' });
  const table = h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': 'What it holds' });
  const back = h('button.quiet', { type: 'button', onclick: () => turn(from - PAGE, owner) }, 'Earlier');
  const on = h('button.quiet', { type: 'button', onclick: () => turn(from + PAGE, owner) }, 'Further');
  const element = h(
    'section.card.held',
    {},
    h('h2', {}, 'What it holds'),
    h('div.row', { role: 'group', 'aria-label': 'Kind' }, buttons),
    ownerField,
    count,
    table,
    h('div.row', {}, back, on),
  );
  let known = [];

  function choose(next, isNew) {
    kind = next;
    from = 0;
    owner = '';
    showOwners();
    if (isNew) {
      setParams(new URLSearchParams({ show: kind.path }));
    }
    return refresh().catch(() => {});
  }

  function turn(to, of) {
    from = Math.max(0, to);
    owner = of;
    return refresh().catch(() => {});
  }

  function showOwners() {
    const type = kind.owner === 'source' ? 'Source' : 'Channel';
    const ids = [...new Set(known.filter((token) => token.type === type).map((token) => token.ownerId))];
    ownerField.hidden = kind.owner === null || ids.length < 2;
    if (ids.join() !== owners.dataset.ids || owners.dataset.type !== type) {
      owners.dataset.ids = ids.join();
      owners.dataset.type = type;
      fill(owners, ids.map((id) => h('option', { value: id }, `${type} ${id}`)));
    }
    buttons.forEach((button, i) => button.setAttribute('aria-pressed', KINDS[i] === kind));
  }

  async function refresh() {
    asked += 1;
    const number = asked;
    const parameters = { from, limit: PAGE };
    if (owner && kind.owner) {
      parameters[kind.owner] = owner;
    }
    const found = await get(`sandbox/${kind.path}`, parameters);
    // An answer to what is shown no more.
    if (number === asked) {
      draw(found);
    }
  }

  function draw({ total, rows }) {
    count.textContent =
      total === 0 ? `No ${kind.title.toLowerCase()}.` : `${from + 1} to ${from + rows.length} of ${total}`;
    fill(table, total === 0 ? null : tableOf(kind.columns, rows));
    table.hidden = total === 0;
    back.hidden = from === 0;
    on.hidden = from + rows.length >= total;
  }

  return {
    element,
    refresh,
    show(tokens) {
      known = tokens;
      showOwners();
    },
    update: (params) => choose(kindOf(params), false),
  };
}

function kindOf(params) {
  return KINDS.find((each) => each.path === params.get('show')) ?? KINDS[0];
}

function tableOf(columns, rows) {
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, columns.map((each) => h('th', { scope: 'col' }, HEADINGS[each])))),
    h('tbody', {}, rows.map((row) => h('tr', {}, columns.map((each) => h('td', {}, text(row[each])))))),
  );
}

function text(value) {
  if (value === null) {
    return '–';
  }
  if (Array.isArray(value)) {
    return value.map((line) => `${line.quantity} × ${line.sku} (${line.shipped} shipped)`).join(', ');
  }
  if (typeof value === 'object') {
    return Object.entries(value).map(([sku, quantity]) => `${quantity} × ${sku}`).join(', ');
  }
  return value;
}
