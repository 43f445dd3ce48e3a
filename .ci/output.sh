#!/usr/bin/env bash
# Judges what a build printed: .ci/output.sh <file with its output> [lines that it may have]
# More than 400 lines are read by nobody, and a warning that is always there hides the next one: either fails.
# Prints what it found, and how many tests the reports in the folders target count.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ $# -lt 1 ]; then
  sed -n '2,4s/^# //p' "$0" >&2
  exit 2
fi
log=$1
most=${2:-400}

lines=$(wc -l <"$log")
# Of Maven, of the JVM, of SLF4J and of what logs; and what a thread dies of. What a newer JVM thinks of Maven comes before
# that begins, and cannot be mended here.
warnings=$(awk '/Scanning for projects/ { begun = 1 } begun { print FNR ": " $0 }' "$log" |
  grep -E '^[0-9]+: (\[(WARNING|ERROR)\]|Exception in thread|Caused by: |([a-z]\w*\.)+\w*(Exception|Error)(:|$)|	at )|WARN|SLF4J|[^a-z-]warning[]:]' || true)

find . -path '*/target/*-reports/TEST-*.xml' -exec grep -hoE '<testsuite .*' {} + |
  awk '{
    n = match($0, / tests="[0-9]+"/); t += substr($0, RSTART + 8)
    n = match($0, / skipped="[0-9]+"/); s += substr($0, RSTART + 10)
  } END { printf "%d tests, of which %d were skipped\n", t, s }'
echo "$lines lines of output, of $most at most"
failed=0
if [ "$lines" -gt "$most" ]; then
  failed=1
fi
if [ -n "$warnings" ]; then
  echo "Warnings. Mend what they are of, so that the next one is seen:"
  head -n 20 <<<"$warnings"
  failed=1
fi
exit $failed
