#!/usr/bin/env bash
# Lets swagger-mock-validator, which shares no code with the client, judge the pacts that
# `mvn verify` has written. Without Node, or without a network to install it, it says so and passes.
set -euo pipefail
cd "$(dirname "$0")"
work=../target/pact-judge

skip() {
  echo "SKIPPED: swagger-mock-validator has not judged the pacts, since $1."
  exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || skip "there is no Node"

mkdir -p "$work"
cp package.json package-lock.json .npmrc "$work"
if ! (cd "$work" && npm ci) >"$work/npm.log" 2>&1; then
  grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED' "$work/npm.log" &&
    skip "its packages cannot be reached"
  cat "$work/npm.log" >&2
  exit 1
fi

node judge.mjs "$work"
