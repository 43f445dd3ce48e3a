#!/usr/bin/env bash
# Builds the site of the pages in docs into target/site, and checks each of its links without a network.
# SITE_BASE is the path that it will stand at, such as /flxpoint-java; the root if not said.
source "$(dirname "$0")/install-node-tools.sh" ../target/site-tools "The site is not built" ../site

node --test --test-reporter=dot check-links.test.mjs
rm -rf ../target/site
"$work/node_modules/.bin/vitepress" build .
node check-links.mjs ../target/site "${SITE_BASE:-}/"
