import { fill, h } from '../lib/dom.js';

const VERDICTS = {
  valid: { tone: 'good', title: 'Valid' },
  'invalid-token': { tone: 'bad', title: 'Invalid token' },
  'type-unknown': { tone: 'warn', title: 'Valid, of unknown type' },
  'could-not-tell': { tone: 'warn', title: 'Could not tell' },
};

const MEANINGS = {
  accepted: { tone: 'good', text: 'accepted' },
  refused: { tone: 'bad', text: 'refused' },
  'no-scope': { tone: 'warn', text: 'no scope' },
  unclear: { tone: 'warn', text: 'says nothing of the token' },
};

/** Shows what the command found out about a token. */
export function drawVerdict(place, answer, seconds) {
  const { test } = answer;
  const verdict = VERDICTS[test.verdict];
  fill(
    place,
    h(
      `section.card.result.${verdict.tone}`,
      { 'aria-labelledby': 'verdict-title' },
      h(
        'div.row',
        {},
        h('h2', { id: 'verdict-title' }, heading(verdict, test)),
        test.type && typeChip(test.type),
        h('span.muted.small', {}, `in ${seconds.toFixed(1)} s`),
      ),
      explanation(answer),
      answer.scope && scope(answer.scope, test.type),
      requests(test.requests, test.type),
      h(
        'p.muted.small',
        {},
        'Fingerprint ',
        h('code', {}, test.fingerprint),
        ': the same for the same token, and useless to anybody else.',
      ),
    ),
  );
}

function heading(verdict, test) {
  return test.type ? `${verdict.title} ${label(test.type)} token` : verdict.title;
}

/** Says what to do, in the words of the API's own table. */
function explanation({ test, refusals }) {
  const unclear = test.requests.find((request) => request.reason);
  return [
    unclear && h('p', {}, unclear.reason),
    refusals.map((refusal) =>
      h(
        'div.refusal',
        {},
        h('p', {}, h('strong', {}, `${refusal.status}: `), refusal.meaning),
        h(
          'ul',
          {},
          refusal.advice.map((each) => h('li', {}, each)),
        ),
      ),
    ),
  ];
}

function scope({ allowed, operations, resources }, type) {
  return h(
    'div.may-call',
    {},
    h(
      'p',
      {},
      'It may call ',
      h('strong', {}, `${allowed} of ${operations}`),
      ' operations. ',
      h('a', { href: `#/scopes?type=${type}` }, 'See them all'),
    ),
    h(
      'ul.resources',
      {},
      resources
        .filter((resource) => resource.allowed > 0)
        .map((resource) => h('li', {}, resourceLink(resource, type))),
    ),
  );
}

function resourceLink({ name, allowed, operations }, type) {
  const count = allowed === operations ? `${allowed}` : `${allowed} of ${operations}`;
  const address = new URLSearchParams({ type, resource: name });
  return h('a', { href: `#/scopes?${address}` }, name, ' ', h('span.muted', {}, count));
}

function requests(list, type) {
  return h(
    'details.requests',
    { open: type === null },
    h('summary', {}, `${list.length} ${list.length === 1 ? 'request' : 'requests'} told that`),
    h(
      'div.scroll',
      { tabindex: 0, role: 'region', 'aria-label': 'Requests' },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h('tr', {}, ['Request', 'Accepts', 'Answer'].map((name) => h('th', { scope: 'col' }, name))),
        ),
        h('tbody', {}, list.map(requestRow)),
      ),
    ),
    type && list.length > 1 && h('p.muted.small', {}, asItShouldBe),
  );
}

const asItShouldBe =
  'What was refused is as it should be: it accepts other types, and no type includes another.';

function requestRow(request) {
  const meaning = MEANINGS[request.meaning];
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('a.mono', { href: `#/scopes?operation=${request.operation}` }, request.operation)),
    h('td', {}, request.accepts.map(label).join(' or ')),
    h(
      'td',
      {},
      h(`span.chip.${meaning.tone}`, {}, request.status ?? 'none'),
      ` ${meaning.text}`,
    ),
  );
}

function typeChip(type) {
  return h(`span.chip.${type}`, {}, label(type));
}

function label(type) {
  return type[0].toUpperCase() + type.slice(1);
}
