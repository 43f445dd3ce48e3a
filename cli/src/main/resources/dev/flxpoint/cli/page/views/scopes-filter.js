/** What the address can ask of the list of operations, and which operations that leaves. */

export const TYPES = ['account', 'source', 'channel'];

const NAMES = ['q', 'type', 'resource', 'method', 'retry', 'deprecated'];

/** Reads a filter from the parameters of an address. */
export function readFilter(params) {
  return Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? '']));
}

/** Writes a filter into the parameters of an address; what asks for nothing is left out. */
export function writeFilter(filter, params) {
  for (const name of NAMES) {
    if (filter[name]) {
      params.set(name, filter[name]);
    } else {
      params.delete(name);
    }
  }
  return params;
}

/** Returns whether a filter asks for anything. */
export function asks(filter) {
  return NAMES.some((name) => filter[name]);
}

/** Returns a function that tells whether an operation is asked for. */
export function matcher(filter) {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  return (operation) =>
    (!filter.type || operation.tokenTypes.includes(filter.type)) &&
    (!filter.resource || operation.resource === filter.resource) &&
    (!filter.method || operation.method === filter.method) &&
    (!filter.retry || operation.retry === filter.retry) &&
    (!filter.deprecated || operation.deprecated === (filter.deprecated === 'yes')) &&
    words.every((word) => searchText(operation).includes(word));
}

const texts = new WeakMap();

function searchText(operation) {
  if (!texts.has(operation)) {
    const { id, method, path, resource, summary, parameters } = operation;
    const names = parameters.map((parameter) => parameter.name);
    texts.set(operation, [id, method, path, resource, summary, ...names].join(' ').toLowerCase());
  }
  return texts.get(operation);
}

/** Returns the operations below their resources, in the order of the catalogue. */
export function byResource(operations) {
  const resources = new Map();
  for (const operation of operations) {
    if (!resources.has(operation.resource)) {
      resources.set(operation.resource, []);
    }
    resources.get(operation.resource).push(operation);
  }
  return resources;
}

/** Returns a word as it stands at the start of a label. */
export function label(word) {
  return word ? word[0].toUpperCase() + word.slice(1) : word;
}
