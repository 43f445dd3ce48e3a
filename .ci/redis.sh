#!/usr/bin/env bash
# Runs a command with a Redis of its own: .ci/redis.sh <command> [argument...]
# It listens on the loopback alone, keeps nothing, and ends with the command, which finds its URI in
# FLXPOINT_TEST_REDIS. Where there is none, Debian's is installed.
set -euo pipefail

if [ $# -eq 0 ]; then
  sed -n '2,4s/^# //p' "$0" >&2
  exit 2
fi

if ! command -v redis-server >/dev/null; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server >&2
fi

folder=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

uri=
for port in $(shuf -i 20000-32000 -n 5); do
  redis-server --bind 127.0.0.1 --port "$port" --save '' --appendonly no --dir "$folder" >"$folder/log" &
  server=$!
  for _ in $(seq 50); do
    # A port may be somebody's: then the server has ended.
    kill -0 "$server" 2>/dev/null || break
    if redis-cli -p "$port" ping >/dev/null 2>&1; then
      uri="redis://127.0.0.1:$port"
      break 2
    fi
    sleep 0.1
  done
  kill "$server" 2>/dev/null || true
done
if [ -z "$uri" ]; then
  cat "$folder/log" >&2
  exit 1
fi

FLXPOINT_TEST_REDIS=$uri "$@"
