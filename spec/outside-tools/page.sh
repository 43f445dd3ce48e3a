#!/usr/bin/env bash
# Makes one page of the plain document, which needs no network to be read.
source "$(dirname "$0")/../../.ci/install-node-tools.sh" ../target/outside-tools \
  "there is no page of the document"

export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
document=$PWD/../target/classes/META-INF/flxpoint/openapi-plain.yaml
page=$PWD/../target/flxpoint-api.html
cd "$work"
node_modules/.bin/redocly build-docs "$document" --inlineBundle -o "$page"
