#!/usr/bin/env bash
# Lets swagger-mock-validator, which shares no code with the client, judge the pacts that
# `mvn verify` has written. Without Node, or without a network to install it, it says so and passes.
source "$(dirname "$0")/../../.ci/install-node-tools.sh" ../target/pact-judge \
  "swagger-mock-validator has not judged the pacts"

node judge.mjs "$work"
