#!/usr/bin/env bash
# Measures what programs wait for, on H2 and on PostgreSQL: decisions by key, and 10,000 events to a receiver on this machine
# while somebody reads the queue at the desk. Prints one figure a line, asserts nothing, makes its own data and cleans up behind
# itself. What everybody may read without a key is measured beside nginx, by reading.sh.
# Usage: deploy/bench/api.sh [JAR]      JAVA_FLAGS: the server's. DATABASES: h2, postgresql or both. REPLIES: ten for each decision or event.
# Needs a JDK, Linux and, for PostgreSQL, its server: apt-get install postgresql
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

replies=${REPLIES:-146000}

for kind in ${DATABASES:-h2 postgresql}; do
  filled_site "$kind" desk "$replies"
  start -Drejoinder.webhooks.allow=127.0.0.1/32
  settle
  bench Api "http://localhost:$port" "$email" "$password"
  end_site
done
