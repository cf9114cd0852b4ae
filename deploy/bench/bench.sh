#!/usr/bin/env bash
# Measures how a built target/rejoinder.jar starts and takes replies, on new sites of its own with H2, and prints the
# figures. Asserts nothing about them.
# Usage: deploy/bench/bench.sh [JAR]      JAVA_FLAGS: the server's. Needs a JDK, Linux.
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

article=/articles/is-north-korea-behind-wannacry
port=$(free_port)
database=()
echo "server: java ${flags[*]}, H2"

for run in 1 2 3; do
  home=$work/home-$run
  begun=$EPOCHREALTIME
  start -Drejoinder.sample=true
  echo "$EPOCHREALTIME $begun" | awk '{ print $1 - $2 }' >>"$work/walls"
  cpu >>"$work/cpus"
  if ((run < 3)); then end_server; fi
done
figure "start on an empty home, median of 3" "$(median <"$work/walls")" s
figure "start on an empty home, CPU, median of 3" "$(median <"$work/cpus")" "CPU s"
rss "after the start"

bench Load "http://localhost:$port$article"
rss "after replies"

# No chance to write anything later: what is there now outlived the process.
end_server KILL
figure "replies found after kill -9" "$(bench Fill count "jdbc:h2:file:$home/rejoinder" Load)" replies
