// Neither judge may find anything in either document that is not known, and each must find a fault
// that is made on purpose: a judge that cannot say no proves nothing. Prints a line for each
// finding; fails after the last document.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { known } from './known.mjs';

const work = resolve(process.argv[2]);
// judge.sh runs this in the folder where it stands.
const documents = resolve('../target/classes/META-INF/flxpoint');
const judges = { spectral, redocly };

writeFileSync(join(work, 'spectral.yaml'), 'extends: ["spectral:oas"]\n');
writeFileSync(join(work, 'redocly.yaml'), 'extends: [recommended]\n');

function run(tool, args) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const options = { cwd: work, env, encoding: 'utf8', maxBuffer: 1 << 28 };
  const { stdout, stderr } = spawnSync(join(work, 'node_modules/.bin', tool), args, options);
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${tool} has judged nothing: ${stdout}${stderr}`);
  }
}

function spectral(file) {
  const findings = run('spectral', ['lint', '-q', '-r', 'spectral.yaml', '-f', 'json', file]);
  return findings.map(({ code, message, path }) => ({
    rule: code,
    place: '/' + path.join('/'),
    message,
  }));
}

function redocly(file) {
  const { problems } = run('redocly', ['lint', '--config=redocly.yaml', '--format=json', file]);
  return problems.map(({ ruleId, message, location }) => ({
    rule: ruleId,
    place: location[0].pointer.replace('#', '').replaceAll('~1', '/').replaceAll('~0', '~'),
    message,
  }));
}

function isKnown(judge, { rule, place }) {
  return known.find((one) => one.judge === judge && one.rule === rule && one.place === place);
}

let passed = 0;
let failed = 0;

function say(holds, line) {
  console.log(`${holds ? 'ok' : 'NOT OK'}: ${line}`);
  holds ? passed++ : failed++;
}

for (const name of ['openapi.yaml', 'openapi-plain.yaml']) {
  for (const [judge, findingsIn] of Object.entries(judges)) {
    const findings = findingsIn(join(documents, name));
    const surprises = findings.filter((finding) => !isKnown(judge, finding));
    surprises.forEach((it) => console.error(`${name} ${it.place}: ${it.message} (${it.rule})`));
    say(surprises.length === 0, `${judge} finds ${surprises.length} faults in ${name}`);
    for (const one of known.filter((any) => any.judge === judge)) {
      const found = findings.some((finding) => isKnown(judge, finding) === one);
      say(found, `${judge} ${found ? 'keeps' : 'no longer finds'} ${one.rule} at ${one.place}: ${one.reason}`);
    }
  }
}

const spoiled = join(work, 'spoiled.yaml');
const plain = readFileSync(join(documents, 'openapi-plain.yaml'), 'utf8');
writeFileSync(spoiled, plain.replace(/^( +)example:\n\1  id: \d+$/m, '$1example:\n$1  id: seven'));
for (const [judge, findingsIn] of Object.entries(judges)) {
  const told = findingsIn(spoiled).some(({ rule }) => /example/.test(rule));
  say(told, `${judge} tells an example that does not fit`);
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
