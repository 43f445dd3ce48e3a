#!/usr/bin/env bash
# The way of somebody who only has docs/first-call.md, word for word: each block of it, in a home that is empty but for
# Maven's settings and repository. MAVEN names another mvn.
set -euo pipefail
cd "$(dirname "$0")/.."

page=$PWD/docs/first-call.md
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
if [ -f "$HOME/.m2/settings.xml" ]; then
  mkdir "$home/.m2"
  cp "$HOME/.m2/settings.xml" "$home/.m2/"
fi
export HOME=$home
export MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.home=$home -Dmaven.repo.local=$repository"

# The nth block of a language.
block() {
  awk -v start="\`\`\`$1" -v wanted="$2" '
    inside && /^```$/ { inside = 0 }
    inside && n == wanted { print }
    $0 == start { n++; inside = 1 }
  ' "$page"
}

run() {
  local commands
  commands=$(block sh "$1")
  printf '$ %s\n' "$commands"
  bash -euo pipefail -c "mvn() { command ${MAVEN:-mvn} -B -q \"\$@\"; }; $commands"
}

save() {
  mkdir -p "$(dirname "$1")"
  block "$2" "$3" > "$1"
}

run 1
incomplete=0
for pom in "$home"/flxpoint-repository/dev/flxpoint/*/*/*.pom; do
  for kind in .jar -sources.jar -javadoc.jar; do
    # Maven 4 adds the POM of the build, with no jar of its own.
    [[ $pom == *flxpoint-bom* || $pom == *-build.pom || -s ${pom%.pom}$kind ]] || { echo "${pom%.pom}$kind is missing" >&2; incomplete=1; }
  done
done
[ "$incomplete" = 0 ]
ls "$home/flxpoint-repository/dev/flxpoint"

start=$SECONDS
mkdir "$home/first-call"
cd "$home/first-call"
save pom.xml xml 1
save src/test/java/com/example/firstcall/FirstCallTest.java java 1
run 2
echo "the first call took $((SECONDS - start)) s from an empty folder"

save src/main/java/module-info.java java 2
save src/main/java/com/example/firstcall/Status.java java 3
run 2
run 3

oldest=$(sed -n 's:.*<spring-boot-3.version>\(.*\)</.*:\1:p' "$(dirname "$page")/../pom.xml")
start=$SECONDS
for boot in newest "$oldest"; do
  mkdir "$home/tents-$boot"
  cd "$home/tents-$boot"
  save pom.xml xml 2
  [ "$boot" = newest ] || sed -i "/spring-boot-starter-parent/{n;s/>.*</>$boot</}" pom.xml
  save src/main/java/com/example/tents/Tents.java java 4
  save src/main/resources/application.yaml yaml 1
  save src/test/java/com/example/tents/TentsTest.java java 5
  run 4
done
echo "the first calls of two applications of Spring Boot took $((SECONDS - start)) s"
