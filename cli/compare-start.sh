#!/bin/sh
# Prints how long './flxpoint scopes' takes in two projects that are built: the median of each, run in
# turns so that both meet the same load of the machine, and the ratio of the medians.
# Usage: cli/compare-start.sh BEFORE AFTER [RUNS]
set -eu
before=$1
after=$2
runs=${3:-15}
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT

run() {
  start=$(date +%s%N)
  "$1/flxpoint" scopes > /dev/null
  echo $((($(date +%s%N) - start) / 1000)) >> "$times/$2"
}

median() {
  sort -n "$times/$1" | sed -n "$(((runs + 1) / 2))p"
}

# The first start of each may build, and fills the caches of the disk.
"$before/flxpoint" scopes > /dev/null
"$after/flxpoint" scopes > /dev/null
i=0
while [ "$i" -lt "$runs" ]; do
  run "$before" before
  run "$after" after
  i=$((i + 1))
done
b=$(median before)
a=$(median after)
awk -v b="$b" -v a="$a" -v n="$runs" \
  'BEGIN { printf "before %d ms, after %d ms, ratio %.2f (medians of %d)\n", b / 1000, a / 1000, a / b, n }'
