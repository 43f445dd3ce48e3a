#!/usr/bin/env bash
# Writes the version of the next commit: .ci/set-version.sh <1.2.3 | 1.2.3-SNAPSHOT>
# With a release's, what is under "Unreleased" in the changelog becomes its section, of today; with a
# SNAPSHOT's, a new "Unreleased" is opened.
set -euo pipefail
cd "$(dirname "$0")/.."

new=${1:-}
if ! [[ $new =~ ^[0-9]+\.[0-9]+\.[0-9]+(-SNAPSHOT)?$ ]]; then
  sed -n '2,4s/^# //p' "$0" >&2
  exit 2
fi
old=$(sed -n '/<version>/{s/.*<version>\(.*\)<.*/\1/p;q}' bom/pom.xml)

# In every POM, those of examples and consumers too, where an artifact of ours is named.
find . -name target -prune -o -name node_modules -prune -o -name pom.xml -print0 |
  xargs -0 sed -i -e "/<artifactId>flxpoint-/{n;s|<version>$old<|<version>$new<|}" \
    -e "s|<flxpoint.version>$old<|<flxpoint.version>$new<|"
# And where pages tell how to depend on it.
sed -i -e "s|<version>$old</version>|<version>$new</version>|" \
  -e "s|\(dev.flxpoint:flxpoint-[a-z-]*\):$old|\1:$new|" README.md docs/*.md

case $new in
  *-SNAPSHOT)
    grep -q '^## Unreleased$' CHANGELOG.md ||
      sed -i '0,/^## /s/^## /## Unreleased\n\n&/' CHANGELOG.md
    ;;
  *)
    sed -i "s/^## Unreleased$/## $new - $(date -u +%F)/" CHANGELOG.md
    ;;
esac
echo "$old is now $new"
