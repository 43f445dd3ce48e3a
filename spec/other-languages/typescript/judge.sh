#!/usr/bin/env bash
source "$(dirname "$0")/../steps.sh"
source ../../../.ci/install-node-tools.sh "$work" "$purpose"

generate typescript-fetch

cp call.ts "$work"
step compile "$work/node_modules/.bin/tsc" --strict --noUncheckedIndexedAccess --target es2022 \
  --module commonjs --moduleResolution bundler --lib es2022,dom --types '' \
  --rootDir "$work" --outDir "$work/out" "$work/call.ts"
call node "$work/out/call.js"
