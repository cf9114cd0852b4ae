#!/usr/bin/env bash
# Measures what programs wait for, on H2 and on PostgreSQL: decisions by key, and 10,000 events to a receiver on this machine
# while somebody reads the queue at the desk. Prints one figure a line, asserts nothing, makes its own data and cleans up behind
# itself. What everybody may read without a key is measured beside nginx, by reading.sh.
# Usage: deploy/bench/api.sh [JAR]      JAVA_FLAGS: the server's. DATABASES: h2, postgresql or both. REPLIES: ten for each event.
# Needs a JDK, Linux and, for PostgreSQL, its server: apt-get install postgresql
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

replies=${REPLIES:-106000}

for kind in ${DATABASES:-h2 postgresql}; do
  new_site "$kind"
  echo "server: java ${flags[*]}, $kind"
  start
  end_server
  bench Fill desk "$url" "$replies"
  start -Drejoinder.webhooks.allow=127.0.0.1/32
  settle
  bench Api "http://localhost:$port" "$email" "$password"
  end_server
  rm -rf "$home"
  if [[ -n $cluster ]]; then as_postgres "$binaries/pg_ctl" -D "$cluster" -m fast stop >/dev/null; cluster=; rm -rf "$work/postgresql"; fi
done
