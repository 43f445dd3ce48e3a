#!/usr/bin/env bash
source "$(dirname "$0")/../steps.sh"

command -v go >/dev/null || skip "there is no Go: install golang-go"

generate go

mkdir -p "$work/client/call"
cp call.go "$work/client/call"
cd "$work/client"
step compile go build -o call/ . ./call
call "$work/client/call/call"
