#!/usr/bin/env bash
# Looks whether nodes of the version before and of this one work side by side on one PostgreSQL, which is what an upgrade of one node
# after another needs: builds the jar of COMMIT, starts it on an empty database, starts this version beside it, which brings the
# tables to its own version, then replies, decides and reads at both. Prints figures and what failed, asserts nothing, cleans up.
# Usage: deploy/bench/previous.sh COMMIT [JAR]      or OLD_JAR=FILE deploy/bench/previous.sh '' [JAR], built already.
# Needs a JDK, Maven, git, Linux and: apt-get install postgresql
commit=${1:-}
shift || true
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
[[ -n $commit || -n ${OLD_JAR:-} ]] || { echo "Which commit?" >&2; exit 1; }
article=/articles/is-north-korea-behind-wannacry
old=
tree=

end_old() {
  if [[ -n $old ]]; then kill "$old" 2>/dev/null || true; wait "$old" 2>/dev/null || true; old=; fi
}
drop_tree() {
  if [[ -n $tree ]]; then git -C "$here" worktree remove --force "$tree" || true; tree=; fi
}
trap 'drop_tree; end_old; end_all' EXIT

if [[ -z ${OLD_JAR:-} ]]; then
  tree=$work/tree
  git -C "$here" worktree add --quiet --detach "$tree" "$commit"
  (cd "$tree" && mvn -q -DskipTests package)
  cp "$tree/target/rejoinder.jar" "$work/old.jar"
  drop_tree
  OLD_JAR=$work/old.jar
fi

new_site postgresql
echo "server: java ${flags[*]}, postgresql, ${commit:-$OLD_JAR} beside $(basename "$jar")"
jar=$OLD_JAR start -Drejoinder.sample=true
old=$server
old_port=$port
old_home=$home
mv "$work/log" "$work/old-log"
home=$work/second-home
port=$(free_port)
install -d -m 700 "$home"
ln -s "$old_home/media" "$home/media"
install -m 600 "$old_home/rejoinder.key" "$home/rejoinder.key"
start -Drejoinder.sample=true
bench Mixed "http://localhost:$old_port" "http://localhost:$port" "$article" "$email" "$password"
figure "faults in the log of the old one" "$(grep -c -E ' SEVERE | WARNING ' "$work/old-log" || true)" lines
figure "faults in the log of the new one" "$(grep -c -E ' SEVERE | WARNING ' "$work/log" || true)" lines
grep -h -E ' SEVERE | WARNING ' "$work/old-log" "$work/log" | sort | uniq -c | sort -rn | head -20 || true
end_old
end_server
rm -rf "$home"
home=$old_home
end_site
