#!/usr/bin/env bash
# Measures a letter to everybody who follows a site of a built target/rejoinder.jar by mail, on H2 and on PostgreSQL, against a local
# mail server that takes everything: minutes until the last one has left, and what readers and those who reply wait for before and
# meanwhile. Prints one figure a line, asserts nothing, makes its own data and cleans up behind itself.
# Usage: deploy/bench/follow.sh [JAR]      JAVA_FLAGS: the server's. DATABASES: h2, postgresql or both. FOLLOWERS: how many (at most
# 100,000). RATE: requests a second meanwhile.
# Needs a JDK, Linux, 1 GB in TMPDIR and, for PostgreSQL, its server: apt-get install postgresql
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

followers=${FOLLOWERS:-50000}
rate=${RATE:-50}
sink=
trap 'if [[ -n $sink ]]; then kill "$sink" 2>/dev/null || true; wait "$sink" 2>/dev/null || true; fi; end_all' EXIT
(cd "$work" && jar xf "$jar" MICRO-INF/deploy && mkdir app && cd app && jar xf "$(find ../MICRO-INF/deploy -name '*.war')")

for kind in ${DATABASES:-h2 postgresql}; do
  filled_site "$kind" reading 100 10000
  java -cp "$work/classes:$work/app/WEB-INF/classes:$work/app/WEB-INF/lib/*:$work/MICRO-INF/lib/*" \
    Followers "$url" "$home" "$followers"
  mail=$(free_port)
  java -cp "$work/classes" MailSink "$mail" "$work/count" &
  sink=$!
  start -Drejoinder.smtp.url="smtp://127.0.0.1:$mail"
  settle
  rss "before"
  bench Meanwhile "http://localhost:$port" "$rate" "${SECONDS_BEFORE:-20}" \
    java -cp "$work/classes" Digest "http://localhost:$port" "$email" "$password" "$work/count" "$followers"
  rss "after"
  kill "$sink"
  sink=
  end_site
done
