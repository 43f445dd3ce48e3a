#!/usr/bin/env bash
# Generates clients in other languages of the plain document that `mvn verify` has made, compiles
# them, and lets them call a sandbox. Prints a line for each: that it did, or why it was skipped.
set -euo pipefail
cd "$(dirname "$0")"

languages=(python typescript go kotlin)
root=$(cd ../.. && pwd)
export OUT=$root/spec/target/other-languages
export DOCUMENT=$root/spec/target/classes/META-INF/flxpoint/openapi-plain.yaml
export GENERATOR=$OUT/openapi-generator-cli.jar
export PAGE=$root/docs/other-languages.md
command=$root/cli/target/flxpoint.jar

for made in "$DOCUMENT" "$command"; do
  [ -f "$made" ] || { echo "There is no $made: run mvn verify first." >&2; exit 1; }
done

export UNREACHABLE='Unknown host|Network is unreachable|Connection (refused|timed out)|offline mode'

mkdir -p "$OUT"
if ! mvn -B -q -f kotlin/pom.xml dependency:copy >"$OUT/mvn.log" 2>&1; then
  if grep -Eq "$UNREACHABLE" "$OUT/mvn.log"; then
    echo "SKIPPED: no client was compiled and called, since the generator cannot be reached."
    exit 0
  fi
  cat "$OUT/mvn.log" >&2
  exit 1
fi
version=$(java -jar "$GENERATOR" version)
grep -qF "openapi-generator $version," "$PAGE" ||
  { echo "$PAGE does not tell of openapi-generator $version, which is judged." >&2; exit 1; }

# Tokens of its own for each language, so that no two share a window.
coproc sandbox { exec java -jar "$command" sandbox --port 0 --json --orders 1 --tokens 9; }
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
exec {told}<&"${sandbox[0]}"
read -r started <&"$told" || { echo "The sandbox has not started." >&2; exit 1; }
BASE_URL=$(sed 's/.*"url":"\([^"]*\)".*/\1/' <<<"$started")
export BASE_URL

declare -A judges
for i in "${!languages[@]}"; do
  language=${languages[i]}
  # Of two Source tokens one is to be mistaken for the first.
  export ACCOUNT_TOKEN=sandbox-account-$((i + 2))
  export SOURCE_TOKEN=sandbox-source-$((2 * i + 2))
  export WRONG_TOKEN=sandbox-source-$((2 * i + 3))
  for token in "$ACCOUNT_TOKEN" "$SOURCE_TOKEN" "$WRONG_TOKEN"; do
    grep -qF "\"$token\"" <<<"$started" || { echo "The sandbox has no $token." >&2; exit 1; }
  done
  "$PWD/$language/judge.sh" >"$OUT/$language.log" 2>&1 </dev/null &
  judges[$language]=$!
done

passed=0 failed=0 skipped=0
for language in "${languages[@]}"; do
  if ! wait "${judges[$language]}"; then
    echo "NOT OK: $language"
    failed=$((failed + 1))
  elif grep -q '^SKIPPED' "$OUT/$language.log"; then
    skipped=$((skipped + 1))
  else
    passed=$((passed + 1))
  fi
  cat "$OUT/$language.log"
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
