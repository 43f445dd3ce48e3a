#!/usr/bin/env bash
# Builds, signs and uploads what is published; somebody then looks at it and publishes it by hand:
# .ci/release-bundle.sh [argument for Maven...]
# MAVEN_GPG_KEY has the key in its armor, MAVEN_GPG_PASSPHRASE its passphrase. No test runs: the commit has
# been through .ci/run before.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/published.sh

: "${MAVEN_GPG_KEY:?the key that signs, in its armor}"
# Jars keep the modes of files.
umask 022
mvn -B -ntp -Prelease,publish -pl "$published" -am deploy -DskipTests "$@"
