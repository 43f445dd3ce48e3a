#!/usr/bin/env bash
# Makes the release of a tag on GitHub, with its section of the changelog, the command, and what the
# command is made of: .ci/announce.sh v1.2.3, after .ci/release-bundle.sh in the same folder.
set -euo pipefail
cd "$(dirname "$0")/.."

tag=${1:?}
mkdir -p target
awk -v title="## ${tag#v} - " '/^## / { on = index($0, title) == 1; next } on' CHANGELOG.md >target/notes.md
cp cli/target/bom.json target/flxpoint-cyclonedx.json
gh release create "$tag" --verify-tag --title "${tag#v}" --notes-file target/notes.md \
  cli/target/flxpoint.jar target/flxpoint-cyclonedx.json
