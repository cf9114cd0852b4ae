#!/usr/bin/env bash
# Kills a site of a built target/rejoinder.jar with -9 again and again while eight clients reply, on H2 and on PostgreSQL, and counts
# which of the replies that were acknowledged are there. Prints one figure a line, makes its own data and cleans up behind itself.
# Usage: deploy/bench/kills.sh [JAR]      JAVA_FLAGS: the server's. DATABASES: h2, postgresql or both. KILLS: how many.
# Needs a JDK, Linux and, for PostgreSQL, its server: apt-get install postgresql
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

kills=${KILLS:-20}
article=/articles/is-north-korea-behind-wannacry

for kind in ${DATABASES:-h2 postgresql}; do
  new_site "$kind"
  echo "server: java ${flags[*]}, $kind"
  for ((i = 1; i <= kills; i++)); do
    start -Drejoinder.sample=true
    bench Kills load "http://localhost:$port$article" "$work/acknowledged" &
    load=$!
    sleep "$((1 + RANDOM % 3)).$((RANDOM % 10))"
    end_server KILL
    wait "$load"
  done
  start -Drejoinder.sample=true
  end_server
  figure "kills on $kind" "$kills" times
  bench Kills count "$url" "$work/acknowledged"
  rm "$work/acknowledged"
  end_site
done
