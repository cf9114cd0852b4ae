#!/usr/bin/env bash
# Measures reports of replies, on H2 and on PostgreSQL: 5,000 from as many networks and 5,000 from one, as fast as they are
# taken; then the page of reports with 100,000 open ones, a fifth of them of one reply, with the plans of its queries. Prints
# one figure a line, asserts nothing, makes its own data and cleans up behind itself.
# Usage: deploy/bench/reports.sh [JAR]      JAVA_FLAGS: the server's. DATABASES: h2, postgresql or both. REPORTS: how many.
# Needs a JDK, Linux and, for PostgreSQL, its server: apt-get install postgresql
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

reports=${REPORTS:-100000}

for kind in ${DATABASES:-h2 postgresql}; do
  filled_site "$kind" reading 20 20000
  start -Drejoinder.proxies=127.0.0.1 -Drejoinder.rate.replies=10/PT10M
  bench Reports flood "http://localhost:$port" "$email" "$password"
  end_server
  bench Fill reports "$url" "$reports"
  bench Reports plan "$url"
  start
  bench Reports desk "http://localhost:$port" "$email" "$password"
  end_site
done
