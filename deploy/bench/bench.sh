#!/usr/bin/env bash
# Measures a built target/rejoinder.jar on new sites of its own and prints the figures. Asserts nothing about them.
# Usage: deploy/bench/bench.sh [JAR]      JAVA_FLAGS: the server's, in place of -Xmx512m. Needs a JDK, Linux.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$(realpath "${1:-$here/../../target/rejoinder.jar}")
[[ -f $jar ]] || { echo "No $jar: build it first" >&2; exit 1; }
read -ra flags <<<"${JAVA_FLAGS:--Xmx512m}"
article=/articles/is-north-korea-behind-wannacry
work=$(mktemp -d)
mkdir "$work/tmp"
server=

end() {
  if [[ -n $server ]]; then
    kill -"$1" "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
  fi
}
trap 'end KILL; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

figure() { LC_ALL=C printf '%-44s %9.1f %s\n' "$@"; }
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# Starts the server on $home; sets wall and cpu, in seconds until it says that it is ready.
start() {
  local begun=$EPOCHREALTIME stat
  : >"$work/log" # or the last start's line could be taken for this one's
  java "${flags[@]}" -Djava.io.tmpdir="$work/tmp" -Drejoinder.port="$port" -Drejoinder.home="$home" \
    -Drejoinder.sample=true -Drejoinder.rate.replies=off -jar "$jar" >"$work/log" 2>&1 &
  server=$!
  until grep -q '^Rejoinder is ready at ' "$work/log"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.05
  done
  wall=$(echo "$EPOCHREALTIME $begun" | awk '{ print $1 - $2 }')
  read -ra stat <"/proc/$server/stat"
  cpu=$(awk "BEGIN { print (${stat[13]} + ${stat[14]}) / $(getconf CLK_TCK) }")
}

rss() { figure "memory (RSS), $1" "$(awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$server/status")" MiB; }
load() { java "$here/Load.java" "$1" "http://localhost:$port$article"; }

# While no server runs: H2 admits one process.
sql() {
  [[ -f $work/MICRO-INF/lib/h2.jar ]] || (cd "$work" && jar xf "$jar" MICRO-INF/lib/h2.jar)
  java -cp "$work/MICRO-INF/lib/h2.jar" org.h2.tools.Shell -url "jdbc:h2:file:$home/rejoinder;IFEXISTS=TRUE" \
    -user rejoinder -password '' -sql "$1"
}

port=$(free_port)
echo "machine: $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB," \
  "load $(cut -d' ' -f1 /proc/loadavg), $(java -version 2>&1 | sed -n 2p)"
echo "server: java ${flags[*]}, H2"

for run in 1 2 3; do
  home=$work/home-$run
  start
  echo "$wall" >>"$work/walls"
  echo "$cpu" >>"$work/cpus"
  if ((run < 3)); then end TERM; fi
done
figure "start on an empty home, median of 3" "$(median <"$work/walls")" s
figure "start on an empty home, CPU, median of 3" "$(median <"$work/cpus")" "CPU s"
rss "after the start"

# Exactly 50 published replies on the article: those of the sample and as many of ours as that takes.
load fill
end TERM
sql "update reply set state = 'PUBLISHED', published_at = submitted_at where id in (
       select id from reply where name = 'Fill' order by id limit greatest(0, 50 - (
         select count(*) from reply r join article a on a.id = r.article_id
         where r.state = 'PUBLISHED' and a.slug = '${article##*/}')))" >/dev/null

start
figure "start on that home" "$wall" s
figure "start on that home, CPU" "$cpu" "CPU s"
load page
rss "after reading"
load replies
rss "after replies"

# No chance to write anything later: what is there now outlived the process.
end KILL
stored=$(sql "select 'stored=' || count(*) from reply where name = 'Load'" | sed -n 's/^stored=//p')
figure "replies found after kill -9" "$stored" replies
