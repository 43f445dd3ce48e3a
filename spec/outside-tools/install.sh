# Sourced by the scripts beside it, with what the tools would have done as $1: enters this folder,
# and sets work to the folder where the tools are. Without Node, or without a network to install
# them, it says so and ends the script well.
set -euo pipefail
cd "$(dirname "$0")"
work=../target/outside-tools
purpose=$1

skip() {
  echo "SKIPPED: $purpose, since $1."
  exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || skip "there is no Node"

mkdir -p "$work"
cp package.json package-lock.json .npmrc "$work"
if ! (cd "$work" && npm ci) >"$work/npm.log" 2>&1; then
  grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED' "$work/npm.log" &&
    skip "their packages cannot be reached"
  cat "$work/npm.log" >&2
  exit 1
fi
