#!/usr/bin/env bash
# Lets the client call every operation of a Prism that serves the plain document, with its examples
# and then with answers made up from its schemas. `mvn verify` has made both.
source "$(dirname "$0")/../../.ci/install-node-tools.sh" ../target/prism \
  "Prism has not met the client"

document=$PWD/../../spec/target/classes/META-INF/flxpoint/openapi-plain.yaml
classes=$PWD/../target/test-classes
for made in "$document" "$classes" ../target/test-classpath; do
  [ -e "$made" ] || { echo "There is no $made: run mvn verify first." >&2; exit 1; }
done

server=
trap '[ -z "$server" ] || kill "$server"' EXIT

# Starts a Prism with the options "${@:2}", called $1, and sets server and url.
start() {
  local log=$work/$1.log
  # Now, not when the server starts: an address of an earlier run must not be read.
  rm -f "$log"
  "$work/node_modules/.bin/prism" mock --errors --port 0 "${@:2}" "$document" >"$log" 2>&1 &
  server=$!
  for _ in {1..300}; do
    url=$(sed -n 's/.*listening on \(http:[^ ]*\).*/\1/p' "$log" 2>/dev/null || true)
    [ -z "$url" ] || return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  echo "Prism has not started:" >&2
  tail -n 20 "$log" >&2
  exit 1
}

stop() {
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
}

judge() {
  start "$@"
  if ! java -XX:TieredStopAtLevel=1 "-Dflxpoint.prism.url=$url" \
    -cp "$classes:$(cat ../target/test-classpath)" \
    org.junit.platform.console.ConsoleLauncher execute --fail-if-no-tests --disable-banner \
    --disable-ansi-colors --details=summary -c dev.flxpoint.contract.prism.PrismIT \
    >"$work/$1-calls.log" 2>&1; then
    grep -m 20 -A 1 'AssertionError' "$work/$1-calls.log" >&2 || cat "$work/$1-calls.log" >&2
    echo "NOT OK: Prism, $1: all of it is in contract-tests/target/prism/$1-calls.log" >&2
    exit 1
  fi
  stop
  echo "ok: Prism, $1: $(grep -o '[0-9]* tests successful' "$work/$1-calls.log")"
}

judge static
judge dynamic --dynamic --seed flxpoint
