#!/usr/bin/env bash
# Compares what users can name with the last release, from its tag: .ci/compatibility.sh
# What it breaks needs a version that says so, or a reason in arch-tests/src/test/resources/compatibility.txt.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
  echo "This clone is shallow, so releases cannot be seen: git fetch --unshallow --tags" >&2
  exit 1
fi
# The one before this commit, which may be a release itself.
tag=$(git describe --tags --abbrev=0 --match 'v[0-9]*' HEAD^ 2>/dev/null || true)
if [ -z "$tag" ]; then
  echo "NO RELEASE YET: there is nothing to compare with, since no tag like v1.2.3 is before this commit."
  exit 0
fi

work=$(mktemp -d)
stop() {
  git worktree remove --force "$work/$tag" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

# Built, not downloaded: the same sources give the very jars that were released.
git worktree add --quiet --detach "$work/$tag" "$tag"
(cd "$work/$tag" && mvn -B -ntp -q -pl flows,redis,spring,sandbox -am package -DskipTests)
mkdir "$work/jars"
for module in generated-client runtime flows redis sandbox spring; do
  find "$work/$tag/$module/target" -maxdepth 1 -name "flxpoint-*-${tag#v}.jar" -exec cp {} "$work/jars" \;
done

mvn -B -ntp -q -pl arch-tests -am test -Dtest=LastReleaseTest -Dsurefire.failIfNoSpecifiedTests=false \
  "-Dreleased.jars=$work/jars" "-Dreleased.version=${tag#v}"
echo "What was compiled against $tag works with this, but for what its version announces."
