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

# It ends when this script does, since its standard input ends then.
coproc sandbox { exec java -cp "$command" SandboxServer.java "${languages[@]}"; }
exec {told}<&"${sandbox[0]}"
read -r BASE_URL <&"$told" || { echo "The sandbox has not started." >&2; exit 1; }
export BASE_URL

declare -A judges
for _ in "${languages[@]}"; do
  read -r language ACCOUNT_TOKEN SOURCE_TOKEN WRONG_TOKEN <&"$told"
  export ACCOUNT_TOKEN SOURCE_TOKEN WRONG_TOKEN
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
