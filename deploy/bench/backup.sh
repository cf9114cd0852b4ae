#!/usr/bin/env bash
# Measures a backup of a running site of a built target/rejoinder.jar with 1,000,000 replies, on H2 and on PostgreSQL: how long
# it takes, how large it is, what readers wait for meanwhile and before, and how long bringing it back takes. Prints one figure a
# line, asserts nothing, makes its own data and cleans up behind itself.
# Usage: deploy/bench/backup.sh [JAR]      JAVA_FLAGS: the server's. DATABASES: h2, postgresql or both. REPLIES: how many.
# Needs a JDK, Linux, some 5 GB in TMPDIR and, for PostgreSQL, its server: apt-get install postgresql
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

replies=${REPLIES:-1000000}
rate=${RATE:-50}

for kind in ${DATABASES:-h2 postgresql}; do
  filled_site "$kind" reading 1000 "$replies"
  start
  settle
  rss "before"
  # As deploy/backup.sh calls it
  bench Meanwhile "http://localhost:$port" "$rate" "${SECONDS_BEFORE:-20}" \
    nice java -Xmx256m -XX:+UseSerialGC -Djava.io.tmpdir="$work/tmp" -Drejoinder.home="$home" "${database[@]}" \
    -jar "$jar" backup "$work/$kind.backup"
  rss "after"
  end_server
  figure "size of the backup" "$(awk "BEGIN { print $(stat -c %s "$work/$kind.backup") / 1048576 }")" MiB
  begun=$(date +%s.%N)
  java -Xmx256m -XX:+UseSerialGC -Djava.io.tmpdir="$work/tmp" -Drejoinder.home="$work/again" -jar "$jar" restore "$work/$kind.backup"
  figure "restored to H2 in" "$(awk "BEGIN { print $(date +%s.%N) - $begun }")" s
  end_site
  rm -rf "$work/again" "$work/$kind.backup"
done
