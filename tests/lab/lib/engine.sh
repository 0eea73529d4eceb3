# shellcheck shell=bash
# The lab's own Docker engine. It shares nothing with another engine of the machine: own data, sockets, cgroup
# parent and key; it makes no iptables chain, leaves ip_forward alone and has no default bridge.

docker_at() { # docker_at RUN ARG...: the client for the engine whose files are in $RUN_DIR/RUN
  local run=$1
  shift
  DOCKER_HOST=unix://$RUN_DIR/$run/docker.sock DOCKER_CONTEXT='' DOCKER_CONFIG=$RUN_DIR/client docker "$@"
}

d() { docker_at main "$@"; }

engine_pid() { # prints the process id of a running engine
  local pidfile=$RUN_DIR/$1/docker.pid pid
  [ -s "$pidfile" ] || return 1
  pid=$(<"$pidfile")
  # After a reboot the number may be another process's.
  grep -qzxF -- "$pidfile" "/proc/$pid/cmdline" 2>/dev/null || return 1
  printf '%s\n' "$pid"
}

engine_is_up() { engine_pid "$1" >/dev/null && docker_at "$1" version >/dev/null 2>&1; }

# engine_start RUN DATA: starts an engine with its own everything, and returns when it answers.
engine_start() {
  local run=$1 data=$2 dir=$RUN_DIR/$1
  if engine_is_up "$run"; then return 0; fi
  remember_foreign_dirs
  mkdir -p "$dir" "$data" "$RUN_DIR/client" "$LAB_HOME/bin"
  local runtime=()
  if ! has_cap_sys_resource; then
    # A copy, because the engine outlives the checkout that started it.
    install -m 0755 "$LAB_DIR/runtime/lab-runc" "$LAB_HOME/bin/lab-runc"
    runtime=(--add-runtime "lab=$LAB_HOME/bin/lab-runc" --default-runtime lab)
  fi
  # An own file also keeps /etc/docker/daemon.json out. The key has no flag, and would be made in /etc/docker.
  printf '{"deprecated-key-path": "%s"}\n' "$dir/key.json" >"$dir/daemon.json"
  local lock=${LOCK_FD:-}
  (
    [ -z "$lock" ] || exec {lock}>&-
    PATH=$PATH:/usr/sbin:/sbin exec setsid dockerd --data-root "$data" --exec-root "$dir/exec" --pidfile "$dir/docker.pid" \
      --host "unix://$dir/docker.sock" --config-file "$dir/daemon.json" \
      --cgroup-parent /rkestack-lab --storage-driver overlay2 --oom-score-adjust 0 \
      --bridge none --iptables=false --ip-forward=false --ip-masq=false --userland-proxy=false \
      --log-driver json-file "${runtime[@]}" </dev/null >>"$dir/dockerd.log" 2>&1
  ) &
  local started=$! tries
  for ((tries = 0; tries < 300; tries++)); do
    if docker_at "$run" version >/dev/null 2>&1; then return 0; fi
    kill -0 "$started" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 5 "$dir/dockerd.log" >&2
  die "the lab's Docker engine did not start; its log is $dir/dockerd.log"
}

engine_stop() {
  local run=$1 pid tries
  if pid=$(engine_pid "$run"); then
    kill -TERM "$pid"
    for ((tries = 0; tries < 300; tries++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    if kill -0 "$pid" 2>/dev/null; then
      kill -KILL "$pid"
      say "the engine did not stop in 30 s and was killed"
    fi
  fi
  unmount_below "$RUN_DIR/$run"
}

unmount_below() { # everything mounted in or under a directory, deepest first
  local point
  while read -r point; do umount -l "$point" 2>/dev/null || true; done \
    < <(cut -d' ' -f5 /proc/self/mountinfo | grep -E "^$1(/|\$)" | sort -r)
}

# containerd's shims and one of its plugins use these whatever the engine's own roots are. What was not there
# before the lab is taken away by purge.
FOREIGN_DIRS=(/run/containerd/s /run/containerd /run/docker/plugins /run/docker /opt/containerd/bin /opt/containerd/lib /opt/containerd)

remember_foreign_dirs() {
  local dir note=$LAB_HOME/made-by-lab
  [ ! -e "$note" ] || return 0
  mkdir -p "$LAB_HOME"
  for dir in "${FOREIGN_DIRS[@]}"; do
    [ -e "$dir" ] || printf '%s\n' "$dir"
  done >"$note"
}

remove_foreign_dirs() {
  local dir
  [ -e "$LAB_HOME/made-by-lab" ] || return 0
  while read -r dir; do
    # Only when empty: another engine may have come to use it since.
    [ ! -d "$dir" ] || rmdir "$dir" 2>/dev/null || true
  done <"$LAB_HOME/made-by-lab"
}

remove_cgroups() { # cgroups of the lab outlive a killed engine
  local group
  while read -r group; do rmdir "$group" 2>/dev/null || true; done \
    < <(find /sys/fs/cgroup -path '*/rkestack-lab*' -type d 2>/dev/null | sort -r)
}
