# Sourced by the judge of each language, which stands in a folder of that name: enters the folder,
# sets work, and brings the steps that all languages share. judge.sh has set what they read.
set -euo pipefail
cd "$(dirname "$0")"
language=$(basename "$PWD")
work=$OUT/$language
purpose="no $language client was compiled and called"
mkdir -p "$work"

skip() {
  echo "SKIPPED: $purpose, since $1."
  exit 0
}

# Ends the judge, with the last words of the step $1.
give_up() {
  echo "$language: $1 failed"
  tail -n 40 "$work/$1.log"
  exit 1
}

# Runs a step, whose name is $1; what it says is shown only if it fails.
step() {
  "${@:2}" >"$work/$1.log" 2>&1 || give_up "$1"
}

# Makes the client, with the generator $1 and no flag, as the page for users says.
generate() {
  step page grep -F "| \`-g $1\` |" "$PAGE"
  rm -rf "$work/client"
  step generate java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$GENERATOR" \
    generate -g "$1" -i "$DOCUMENT" -o "$work/client"
}

# Runs the program of the language, which must also notice that its calls are refused: a judge that
# cannot say no proves nothing.
call() {
  step call "$@"
  if ACCOUNT_TOKEN=$WRONG_TOKEN "$@" >"$work/refused.log" 2>&1; then
    echo "$language: a refusal was no failure: $(cat "$work/refused.log")"
    exit 1
  fi
  # For that reason, and not because the sandbox is gone.
  grep -Eq '\b40[13]\b' "$work/refused.log" || give_up refused
  echo "ok: $language compiles, and calls: $(cat "$work/call.log")"
}
