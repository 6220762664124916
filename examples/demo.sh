#!/bin/sh
# The demo: read the examples into a record, then ask it the questions it is for.
set -eu
onrecord=$1
export ONRECORD_STORE=$2
show() { printf '\n$ onrecord %s\n' "$*"; "$onrecord" "$@"; }

show add examples
show speakers
show statements --act deny
show skipped
