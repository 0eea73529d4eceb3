# shellcheck shell=bash
# Paths, messages and locks that every part of the lab uses.

LAB_HOME=${RKESTACK_LAB_HOME:-/var/lib/rkestack-lab}
LABS_DIR=$LAB_HOME/labs   # one directory per lab: its keys and its hosts' disks
STORE_DIR=$LAB_HOME/store # what is built once: base system, images, unpacked kit
RUN_DIR=$LAB_HOME/run     # sockets and pid files of the lab's own Docker engine

say() { printf 'lab: %s\n' "$*" >&2; }

die() {
  printf 'lab: %s\n' "$*" >&2
  exit 1
}

need_root() {
  [ "$(id -u)" -eq 0 ] || die "this needs root (mounts, network interfaces, a Docker engine)"
}

# with_lock NAME FUNCTION ARG...: one process at a time. Other processes' labs go on meanwhile: only what
# is shared (the engine, the images, the choice of a network) is held under a lock.
with_lock() {
  local lock=$LAB_HOME/.$1.lock fd
  shift
  mkdir -p "$LAB_HOME"
  exec {fd}>"$lock"
  flock "$fd"
  # A daemon that "$@" starts would inherit the lock and keep it: LOCK_FD lets it close its copy.
  LOCK_FD=$fd "$@"
  exec {fd}>&-
}

# find_kit: prints the directory of the kit of programs, or fails where there is none. Beside the repository,
# and, because a git worktree may lie deeper, beside each directory above it.
find_kit() {
  if [ -n "${RKESTACK_KIT:-}" ]; then
    [ -x "$RKESTACK_KIT/unpack" ] || return 1
    printf '%s\n' "$RKESTACK_KIT"
    return 0
  fi
  local dir=$LAB_DIR
  while [ "$dir" != / ]; do
    dir=$(dirname "$dir")
    if [ -x "$dir/shared/kit/unpack" ]; then
      printf '%s\n' "$dir/shared/kit"
      return 0
    fi
  done
  return 1
}

# has_cap_sys_resource: containers of a restricted machine may not have it, see runtime/lab-runc.
has_cap_sys_resource() {
  local bounding
  bounding=$(sed -n 's/^CapBnd:[[:space:]]*//p' /proc/self/status)
  (((0x$bounding >> 24) & 1))
}

# hash_of PATH...: one hash over the contents of files, and the names and contents in directories; the same wherever they lie, so
# that checkouts side by side share what was built.
hash_of() {
  local path
  for path in "$@"; do
    if [ -d "$path" ]; then
      (cd "$path" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
    else
      sha256sum <"$path"
    fi
  done | sha256sum | cut -c1-16
}
