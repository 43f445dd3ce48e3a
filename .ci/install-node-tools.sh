# Sourced by a script of a folder that has a package.json, with the folder to install into as $1 and
# what the tools would have done as $2: enters the script's folder and sets work. Without Node, or
# without a network to install them, it says so and ends the script well.
set -euo pipefail
cd "$(dirname "$0")"
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
