# shellcheck shell=bash disable=SC2154 # reports is set by ./test
# Part of ./test: a PostgreSQL server of our own, for this run only. Own data directory, free port, loopback, thrown away after.

pg_pid='' pg_dir=''

postgres_bin() {
  local dir
  for dir in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(dirname -- "$(command -v initdb || echo /nonexistent/x)")"; do
    if [ -x "$dir/initdb" ] && [ -x "$dir/postgres" ]; then echo "$dir" && return; fi
  done
}

# PostgreSQL refuses to run as root: root hands it to an unprivileged account, anybody else runs it as themselves.
postgres_user() {
  [ "$(id -u)" -eq 0 ] || { id -un && return; }
  getent passwd postgres >/dev/null && { echo postgres && return; }
  getent passwd meedoen-test >/dev/null || useradd --system --no-create-home --shell /usr/sbin/nologin meedoen-test
  echo meedoen-test
}

# Runs a command as that account, in the background its own process; it is told to stop when this script dies.
as_postgres() {
  local user
  user=$(postgres_user)
  if [ "$(id -u)" -eq 0 ]; then
    exec setpriv --reuid "$user" --regid "$(id -g "$user")" --init-groups --pdeathsig INT -- "$@"
  fi
  exec setpriv --pdeathsig INT -- "$@"
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo $port && return; }
  done
}

init_cluster() {
  local bin=$1 password=$2
  printf '%s' "$password" >"$pg_dir/password"
  chown -R "$(postgres_user)" "$pg_dir"
  (cd "$pg_dir" && as_postgres "$bin/initdb" -D "$pg_dir/data" -U meedoen -A scram-sha-256 --pwfile "$pg_dir/password" \
    -E UTF8 --locale C.UTF-8 --no-sync --no-instructions)
}

start_postgres() {
  local bin password port
  bin=$(postgres_bin)
  [ -n "$bin" ] || return 0
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  pg_dir=$(mktemp -d "${TMPDIR:-/tmp}/pg.XXXXXX")
  if init_cluster "$bin" "$password" >"$reports/postgres.log" 2>&1; then
    for _ in 1 2 3; do
      port=$(free_port)
      launch_cluster "$bin" "$port"
      if wait_for_cluster "$bin" "$port"; then
        export MEEDOEN_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=meedoen;Password=$password;Database=postgres"
        return 0
      fi
      stop_server
    done
  fi
  say "PostgreSQL did not start; see $reports/postgres.log" && tail -n 20 "$reports/postgres.log"
  failed=$((failed + 1))
}

# Durability is off: the data lives as long as this run. What must survive a crash is proven on SQLite and in the bench.
launch_cluster() {
  (cd "$pg_dir" && as_postgres "$1/postgres" -D "$pg_dir/data" -p "$2" -c listen_addresses=127.0.0.1 -c "unix_socket_directories=$pg_dir" \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=128MB -c max_wal_size=256MB) \
    >>"$reports/postgres.log" 2>&1 &
  pg_pid=$!
}

wait_for_cluster() {
  for _ in $(seq 100); do
    kill -0 "$pg_pid" 2>/dev/null || return 1
    "$1/pg_isready" -q -h 127.0.0.1 -p "$2" -U meedoen && return 0
    sleep 0.2
  done
  return 1
}

stop_server() {
  [ -z "$pg_pid" ] || { kill -INT "$pg_pid" 2>/dev/null && wait "$pg_pid" 2>/dev/null; }
  pg_pid=''
}

stop_postgres() {
  stop_server
  [ -z "$pg_dir" ] || rm -rf -- "$pg_dir"
  pg_dir=''
}
