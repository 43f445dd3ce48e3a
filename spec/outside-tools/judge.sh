#!/usr/bin/env bash
# Lets Spectral and Redocly, with the rules that they come with, judge the two documents that
# `mvn verify` has bundled.
source "$(dirname "$0")/../../.ci/install-node-tools.sh" ../target/outside-tools \
  "Spectral and Redocly have not judged the documents"

node judge.mjs "$work"
