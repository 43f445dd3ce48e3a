// Every pact must agree with the spec, and every mutated one must not: a judge that cannot say no
// proves nothing. Prints a line for each pact; fails after the last one.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const work = process.argv[2];
// judge.sh runs this in the folder where it stands.
const target = '../target';
const published = '../../spec/target/classes/META-INF/flxpoint/openapi.yaml';
const validator = join(work, 'node_modules/.bin/swagger-mock-validator');

// What this judge does not see, and another one does: see Mutation.java.
const blind = ['MEMBER_THAT_NOBODY_READS', 'NAME_OF_A_QUERY_PARAMETER', 'TYPE_OF_THE_TOKEN'];

const yaml = createRequire(resolve(work, 'package.json'))('js-yaml');
const spec = join(work, 'spec.json');
writeFileSync(spec, JSON.stringify(yaml.load(readFileSync(published, 'utf8'))));

let failed = false;

function jsonFiles(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (files.length === 0) {
    throw new Error(`There is no pact in ${folder}: run mvn verify first`);
  }
  return files.map((name) => join(folder, name));
}

function judge(file, accepted) {
  const run = spawnSync(validator, [spec, file], { encoding: 'utf8' });
  const output = run.stdout + run.stderr;
  // A crash is no refusal.
  const verdict =
    run.status === 0 ? 'accepted' : output.includes('is not compatible with') ? 'refused' : 'crashed';
  const expected = accepted ? 'accepted' : 'refused';
  console.log(`${verdict === expected ? 'ok' : 'NOT OK'}: ${verdict} ${file}`);
  if (verdict !== expected) {
    console.error(output);
    failed = true;
  }
}

jsonFiles(join(target, 'pacts')).forEach((file) => judge(file, true));
jsonFiles(join(target, 'mutated-pacts'))
  .filter((file) => !blind.some((name) => file.endsWith(`${name}.json`)))
  .forEach((file) => judge(file, false));
process.exit(failed ? 1 : 0);
