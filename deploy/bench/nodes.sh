#!/usr/bin/env bash
# Measures two nodes on one PostgreSQL: how long a decision at one takes, and until the page of the other shows it (300 of them);
# ready pages a second from one node and from both, which share this machine with the client; memory of each. Prints one figure
# a line, asserts nothing, makes its own data and cleans up behind itself.
# Usage: deploy/bench/nodes.sh [JAR]      JAVA_FLAGS: the servers'. REPLIES: ten for each held one. SECONDS_EACH, ROUNDS: how long
# is read.
# Needs a JDK, Linux and: apt-get install postgresql wrk
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
command -v wrk >/dev/null || { echo "No wrk: apt-get install wrk" >&2; exit 1; }

replies=${REPLIES:-20000}
seconds=${SECONDS_EACH:-8}
rounds=${ROUNDS:-3}
first=

end_first() {
  if [[ -n $first ]]; then kill "$first" 2>/dev/null || true; wait "$first" 2>/dev/null || true; first=; fi
}
trap 'end_first; end_all' EXIT

# Ready pages a second from the node on this port.
read_at() {
  wrk -t1 -c16 -d"${seconds}s" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$1/" >"$work/wrk-$1"
  if grep -E 'Non-2xx|Socket errors' "$work/wrk-$1" >&2; then return 1; fi
  sed -n 's/^Requests\/sec: *//p' "$work/wrk-$1"
}

filled_site postgresql desk "$replies"
start -Drejoinder.sample=false
first=$server
first_port=$port
mv "$work/log" "$work/first-log"

# One more, with the pictures and the key of the first.
first_home=$home
home=$work/second-home
port=$(free_port)
install -d -m 700 "$home"
ln -s "$first_home/media" "$home/media"
install -m 600 "$first_home/rejoinder.key" "$home/rejoinder.key"
start -Drejoinder.sample=false
settle

bench Coherence "http://localhost:$first_port" "http://localhost:$port" "$email" "$password"

for ((round = 1; round <= rounds; round++)); do
  figure "ready pages from one, round $round" "$(read_at "$first_port")" /s
  read_at "$first_port" >"$work/of-first" &
  reading=$!
  of_second=$(read_at "$port")
  wait "$reading"
  figure "ready pages from both, round $round" "$(awk "{ print \$1 + $of_second }" "$work/of-first")" /s
done
rss "the second node"
server=$first rss "the first node"
end_first
end_site
