#!/usr/bin/env bash
# Measures the moderation desk of a built target/rejoinder.jar with 1,000,000 replies, of which 100,000 are held, on H2 and
# on PostgreSQL, and prints one figure a line. Asserts nothing about them. Makes its own data and cleans up behind itself.
# Usage: deploy/bench/desk.sh [JAR]      JAVA_FLAGS: the server's. DATABASES: h2, postgresql or both. REPLIES: how many.
# Needs a JDK, Linux, some 5 GB in TMPDIR and, for PostgreSQL, its server: apt-get install postgresql
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

replies=${REPLIES:-1000000}

for kind in ${DATABASES:-h2 postgresql}; do
  filled_site "$kind" desk "$replies"
  bench Desk counts "$url"
  start
  bench Desk measure "http://localhost:$port" "$email" "$password"
  end_site
done
