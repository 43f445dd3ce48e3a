#!/usr/bin/env bash
# Fails unless a tag is that of the version in the POMs, and these say where the project lives: .ci/check-tag.sh v1.2.3
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n '/<version>/{s/.*<version>\(.*\)<.*/\1/p;q}' bom/pom.xml)
if [ "${1:?}" != "v$version" ]; then
  echo "The tag $1 is not that of $version, the version in bom/pom.xml: run .ci/set-version.sh first." >&2
  exit 1
fi
if grep -n '\.invalid\b' bom/pom.xml >&2; then
  echo "bom/pom.xml does not say where the project lives: set url and scm first, see Release in CONTRIBUTING.md." >&2
  exit 1
fi
