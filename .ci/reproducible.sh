#!/usr/bin/env bash
# Builds all that is published twice, as two strangers would, and compares it byte by byte:
# .ci/reproducible.sh [argument for Maven...]
# The second is in another place, time zone and language, and in a hurry. Jars keep the modes of files, so
# both are built with the umask of a release.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
here=$(cd "$(dirname "$0")" && pwd)
source "$here/published.sh"

one=$work/one
two=$work/elsewhere/two
"$here/copy-tree.sh" "$one"
(umask 077 && "$here/copy-tree.sh" "$two")

umask 022
# In the variable that javadoc and every other program of the JDK heeds too.
build() {
  mvn -B -ntp -q -Prelease,publish -pl "$published" -am package -DskipTests "$@"
}
(cd "$one" && TZ=UTC LC_ALL=C build "$@")
(cd "$two" && TZ=Asia/Kathmandu LC_ALL=C.UTF-8 \
  JAVA_TOOL_OPTIONS="-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu -Duser.name=other" \
  build -T2 "$@")

made() { find . -path '*/target/*' \( -name 'flxpoint*.jar' -o -name 'bom.*' -o -name flattened-pom.xml \) | sort; }
if ! diff <(cd "$one" && made) <(cd "$two" && made); then
  echo "The two builds have made different files." >&2
  exit 1
fi
files=0
different=0
while IFS= read -r file; do
  files=$((files + 1))
  cmp -s "$one/$file" "$two/$file" && continue
  different=$((different + 1))
  echo "Differs: $file" >&2
  case $file in
    # The entries with another sum, date or place in the order.
    *.jar) diff <(unzip -lv "$one/$file") <(unzip -lv "$two/$file") | head -n 20 >&2 || true ;;
    *) diff "$one/$file" "$two/$file" | head -n 20 >&2 || true ;;
  esac
done < <(cd "$one" && made)
[ "$files" -gt 0 ] || { echo "Nothing has been built." >&2 && exit 1; }
echo "$files files, of which $different differ."
[ "$different" -eq 0 ]
