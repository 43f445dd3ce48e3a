// What the judges find and we keep, with the reason. One that is no longer found must go.
const slash = 'The path of the API itself ends in a slash.';
const overlap =
  'So the API has it: the ids are numbers, so no path that it knows fits both.';

export const known = [
  { judge: 'spectral', rule: 'path-keys-no-trailing-slash', place: '/paths//channel/', reason: slash },
  { judge: 'redocly', rule: 'no-path-trailing-slash', place: '/paths//channel/', reason: slash },
  {
    judge: 'redocly',
    rule: 'no-ambiguous-paths',
    place: '/paths//inventory/{sourceId}/parent',
    reason: overlap,
  },
];
