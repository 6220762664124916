#!/bin/sh
# The demo: read the examples into a record, then ask it the questions it is for.
set -eu
onrecord=$1
export ONRECORD_STORE=$2
show() { printf '\n$ onrecord'; for word in "$@"; do case $word in *' '*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac; done; printf '\n'; "$onrecord" "$@"; }

show add examples/articles examples/not-articles
show people --limit 8
show people import examples/offices.csv
show people show 'Greta Oyelund'
show statements --speaker morvane --text locks --limit 6
show statements --act deny
show show examples/articles/2022-06-vax-locks.txt
show skipped
show claims --speaker morvane --limit 5
# the claim that comes back over the years, and one that a reporter corrects
for words in 'locks Threll open year' 'gates summer winter'; do
  claim=$("$onrecord" claims --text "$words" --json | sed -n '1s/^{"id": "\([0-9a-f]*\)".*/\1/p')
  [ -z "$claim" ] || show claim "$claim"
done

cat <<END

The record is in $ONRECORD_STORE. What to do next:
  . .venv/bin/activate                       so that 'onrecord' is at hand
  onrecord add YOUR-FOLDER                   read your own articles: text, Markdown or HTML
  onrecord statements --speaker NAME         ask for one person's words
  onrecord export --format csv > record.csv  take them to a spreadsheet
  onrecord --help                            see every command
END
