#!/usr/bin/env bash
# Runs a command with a browser for its tests: .ci/chromium.sh <command> [argument...]
# The command finds the path of Chromium, with its driver beside it, in FLXPOINT_TEST_CHROMIUM. Where
# they are not there, or not of one version, Debian's are installed; without any, browser tests are skipped.
set -euo pipefail

if [ $# -eq 0 ]; then
  sed -n '2,4s/^# //p' "$0" >&2
  exit 2
fi

# The first figures decide whether the two understand each other. The starter may warn on its error output.
version() { "$1" --version 2>/dev/null | sed -n 's/^Chrom[a-zA-Z]* \([0-9.]*\).*/\1/p'; }
match() {
  command -v chromium >/dev/null && command -v chromedriver >/dev/null &&
    [ -n "$(version chromium)" ] && [ "$(version chromium)" = "$(version chromedriver)" ]
}

if ! match && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      chromium chromium-driver; } >&2 || true
fi
if match; then
  FLXPOINT_TEST_CHROMIUM=$(command -v chromium)
  export FLXPOINT_TEST_CHROMIUM
else
  echo "Chromium and its driver cannot be had in one version: tests in a browser are skipped" >&2
fi
exec "$@"
