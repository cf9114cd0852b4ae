#!/usr/bin/env bash
# Prints how long Rejoinder takes on this machine: to start, to make a page of 50 replies, to take a reply.
# Needs target/rejoinder.jar (mvn -DskipTests package) and a JDK. Figures are of this machine and this hour.
set -euo pipefail
cd "$(dirname "$0")/../.."
jar=target/rejoinder.jar
port=${PORT:-18099}
work=$(mktemp -d)
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
site=http://localhost:$port
article=$site/articles/what-a-receipt-is-for

start() { # prints seconds and CPU seconds until ready
  local began cpu
  began=$(date +%s%N)
  # shellcheck disable=SC2086 # flags are words
  java ${JAVA_FLAGS:-} -Xmx512m -Drejoinder.home="$work/home" -Drejoinder.port="$port" -Drejoinder.sample=true \
    -Drejoinder.rate.replies=off -jar "$jar" >"$work/log" 2>&1 &
  pid=$!
  until grep -q 'Rejoinder is ready' "$work/log"; do
    kill -0 "$pid" || { cat "$work/log"; exit 1; }
    sleep 0.05
  done
  cpu=$(awk '{print ($14 + $15) / 100}' "/proc/$pid/stat")
  printf 'start: %.1f s, %s CPU s\n' "$(($(date +%s%N) - began))e-9" "$cpu"
}

stop() {
  kill "$pid"
  wait "$pid" || true
  pid=
}

printf 'machine: %s cores, %s\n' "$(nproc)" "$(java -version 2>&1 | sed -n 2p)"
for _ in 1 2 3; do
  rm -rf "${work:?}/home"
  start
  stop
done

start
java deploy/bench/Load.java reply "$article" 0 48 1 >/dev/null
stop
unzip -qo -j "$jar" 'MICRO-INF/lib/h2.jar' -d "$work"
java -cp "$work/h2.jar" org.h2.tools.Shell -url "jdbc:h2:file:$work/home/rejoinder" -user rejoinder -password '' \
  -sql "update reply set state = 'PUBLISHED', published_at = submitted_at where article_id = (select id from article where slug = 'what-a-receipt-is-for')" >/dev/null
start
java deploy/bench/Load.java read "$article" 400 1000 1
java deploy/bench/Load.java read "$article" 0 2000 8
java deploy/bench/Load.java reply "$article" 300 500 1
java deploy/bench/Load.java reply "$article" 0 2000 8
awk '/VmRSS/ {printf "resident: %d MiB\n", $2 / 1024}' "/proc/$pid/status"
