/** What can be chosen; the first of each is chosen at first. */
export const CHOICES = {
  load: {
    label: 'Load',
    values: {
      single: 'One caller, no pause',
      steady: 'Four callers, no pause',
      bursts: 'Bursts of six, 5 s apart',
    },
  },
  network: {
    label: 'Network',
    values: {
      uneven: '0 to 50 ms each way',
      wide: '0 to 200 ms each way',
      slow: 'Slow answers, 0.2 to 0.8 s',
    },
  },
  server: {
    label: 'The third server',
    values: {
      even: 'admits no two at once',
      one: 'allows 1 a second',
      strict: 'also counts what it refuses',
    },
  },
  seconds: {
    label: 'Length',
    values: { 10: '10 seconds', 20: '20 seconds', 40: '40 seconds' },
  },
};

/** Says what the lanes are, with that third server. */
export function lanes(server) {
  return {
    client: {
      name: 'This client',
      text: 'A permit comes back a second after the answer, less the shortest round trip seen. So no three requests can meet within a second, however uneven their way.',
    },
    bucket: {
      name: 'A token bucket: 2 a second, burst of 2',
      text: 'The same client with an ordinary limiter in it, which counts what it sends. The server counts what arrives, and finds three in a second again and again.',
    },
    learning: {
      name: `This client, and a server that ${CHOICES.server.values[server]}`,
      text: 'Refused though it provably keeps the documented limit, the client learns from the first refusals what the server accepts, goes over to that pace, and later tries whether things have changed.',
    },
  };
}
