/** What the command that serves this page answers. Paths are relative, so they carry its key. */
const BASE = new URL('api/', document.baseURI);

/** Says why the command did not do what was asked; the message is for people. */
export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** Reads JSON: get('scopes/catalogue', {type: 'source'}). */
export function get(path, parameters = {}, signal = undefined) {
  return send(address(path, parameters), { signal });
}

/** Sends JSON and reads JSON: post('token/test', {token}). */
export function post(path, body = {}, signal = undefined) {
  return send(address(path), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
}

/**
 * Listens to a stream: stream('pacing/events', {run: 7}, {sent: (data) => …, '': (isOpen) => …}).
 * Each handler gets the JSON of the events of its name; the one without a name hears of the
 * connection, which comes back by itself. Returns what ends it.
 */
export function stream(path, parameters, handlers) {
  const source = new EventSource(address(path, parameters));
  for (const [name, handler] of Object.entries(handlers)) {
    if (name) {
      source.addEventListener(name, (event) => handler(JSON.parse(event.data)));
    }
  }
  const connection = handlers[''] ?? (() => {});
  source.addEventListener('open', () => connection(true));
  source.addEventListener('error', () => connection(false));
  return () => source.close();
}

function address(path, parameters = {}) {
  const url = new URL(path, BASE);
  for (const [name, value] of Object.entries(parameters)) {
    url.searchParams.set(name, value);
  }
  return url;
}

async function send(url, options) {
  let response;
  try {
    response = await fetch(url, { ...options, cache: 'no-store', credentials: 'omit' });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError('The command has ended: start flxpoint console again.', 0);
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new ApiError(answer.error, response.status);
  }
  return answer;
}
