#!/usr/bin/env bash
# Copies the files of the repository as they are now, committed or not, and nothing that a build made:
# .ci/copy-tree.sh <folder>
set -euo pipefail

folder=$(realpath -m "${1:?}")
mkdir -p "$folder"
cd "$(dirname "$0")/.."
# What is deleted and not yet committed is listed too. Jars keep the modes of files, so those are set.
git ls-files -z --cached --others --exclude-standard |
  while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
  tar -c --mode=u=rwX,go=rX --null -T - | (umask 022 && tar -x -C "$folder")
