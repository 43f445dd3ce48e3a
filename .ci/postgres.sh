#!/usr/bin/env bash
# Runs a command with a PostgreSQL of its own: .ci/postgres.sh <command> [argument...]
# It listens on the loopback alone, keeps its data in a temporary folder, and ends with the command,
# which finds its JDBC URL in FLXPOINT_TEST_POSTGRES. Where there is none, Debian's is installed.
set -euo pipefail

if [ $# -eq 0 ]; then
  sed -n '2,4s/^# //p' "$0" >&2
  exit 2
fi

programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
bin=$(programs)
if [ -z "$bin" ]; then
  apt-get update -qq >&2
  # Without the cluster that the package would make and start.
  mkdir -p /etc/postgresql-common
  echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >&2
  bin=$(programs)
fi

folder=$(mktemp -d)
# It refuses to run as root.
server() { (cd "$folder" && "$@"); }
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$folder"
  server() { (cd "$folder" && runuser -u postgres -- "$@"); }
fi

stop() {
  server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >&2 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

server "$bin/initdb" -D "$folder/data" -U flxpoint -A trust -E UTF8 --locale=C --no-sync >&2
url=
for port in $(shuf -i 20000-32000 -n 5); do
  # A port may be somebody's.
  if server "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
    -o "-F -p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" >&2; then
    url="jdbc:postgresql://127.0.0.1:$port/postgres?user=flxpoint"
    break
  fi
done
if [ -z "$url" ]; then
  cat "$folder/log" >&2
  exit 1
fi

FLXPOINT_TEST_POSTGRES=$url "$@"
