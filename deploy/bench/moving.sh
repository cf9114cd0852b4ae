#!/usr/bin/env bash
# Measures moving: an export of WordPress of 10,000 posts and 100,000 comments comes into a site that is read meanwhile, comes a
# second time, leaves as an export of Rejoinder, and that comes into an empty site; then the import is removed. Prints one figure
# a line, asserts nothing, makes its own data and cleans up behind itself. What readers wait for stands beside what they waited
# for before it, in the same run.
# Usage: deploy/bench/moving.sh [JAR]      JAVA_FLAGS: the server's. DATABASES: h2, postgresql or both. POSTS, COMMENTS: how many.
# RATE: requests a second. STEPS: which of wordpress again export remove own.
# Needs a JDK, Linux, some 3 GB in TMPDIR and, for PostgreSQL, its server: apt-get install postgresql
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

posts=${POSTS:-10000}
comments=${COMMENTS:-100000}
rate=${RATE:-50}
steps=" ${STEPS:-wordpress again export remove own} "

command=(nice java -Xmx128m -XX:+UseSerialGC -Djava.io.tmpdir="$work/tmp")

meanwhile() { bench Meanwhile "http://localhost:$port" "$rate" "${SECONDS_BEFORE:-20}" "$@"; }
site() { "${command[@]}" -Drejoinder.home="$home" "${database[@]}" -jar "$jar" "$@"; }
timed() {
  local begun what=$1
  begun=$(date +%s.%N)
  shift
  "$@" >"$work/said" || { cat "$work/said" "$work/log" >&2; exit 1; }
  figure "$what" "$(awk "BEGIN { print $(date +%s.%N) - $begun }")" s
}

bench WordPress "$work/wordpress.xml" "$posts" "$comments"
figure "export of WordPress" "$(awk "BEGIN { print $(stat -c %s "$work/wordpress.xml") / 1048576 }")" MiB
for kind in ${DATABASES:-h2 postgresql}; do
  filled_site "$kind" reading 100 1000
  start
  settle
  if [[ $steps == *" wordpress "* ]]; then
    meanwhile "${command[@]}" -Drejoinder.home="$home" "${database[@]}" -jar "$jar" import "$work/wordpress.xml"
    rss "after the import"
  fi
  if [[ $steps == *" again "* ]]; then timed "the same file again" site import "$work/wordpress.xml"; fi
  if [[ $steps == *" export "* ]]; then
    timed "export" site export "$work/$kind.zip"
    figure "size of the export" "$(awk "BEGIN { print $(stat -c %s "$work/$kind.zip") / 1048576 }")" MiB
  fi
  if [[ $steps == *" remove "* ]]; then timed "the import removed" bench Removal "http://localhost:$port" "$email" "$password"; fi
  end_site
  if [[ $steps == *" own "* ]]; then
    new_site "$kind"
    start
    timed "that export into an empty site" site import "$work/$kind.zip"
    timed "that export again" site import "$work/$kind.zip"
    end_site
  fi
done
