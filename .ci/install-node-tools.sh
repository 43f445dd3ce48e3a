# Sourced with the folder to install into as $1, what the tools would have done as $2, and the folder that
# has the package.json as $3 where that is not the script's own; relative to the script. Enters that folder
# and sets work. Without Node, or without a network to install them, it says so and ends the script well.
set -euo pipefail
cd "$(dirname "$0")/${3:-.}"
work=$1
purpose=$2

skip() {
  echo "SKIPPED: $purpose, since $1."
  exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || skip "there is no Node"

mkdir -p "$work"
cp package.json package-lock.json .npmrc "$work"
if ! (cd "$work" && npm ci) >"$work/npm.log" 2>&1; then
  grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED' "$work/npm.log" &&
    skip "the packages cannot be reached"
  cat "$work/npm.log" >&2
  exit 1
fi
