# shellcheck shell=bash
# A lab: some hosts on a bridge of their own, 10.200.S.0/24, with one key for them all.

lab_dir() {
  [ -f "$LABS_DIR/$1/lab.json" ] || die "no such lab: $1"
  printf '%s\n' "$LABS_DIR/$1"
}

lab_list() {
  local file
  for file in "$LABS_DIR"/*/lab.json; do
    [ ! -e "$file" ] || basename "$(dirname "$file")"
  done
}

# claim_subnet NAME: the first third octet that no lab and no interface of this machine has. Under a lock.
claim_subnet() {
  local name=$1 s
  for ((s = 10; s <= 250; s++)); do
    if [ -e "$LAB_HOME/subnets/$s" ] || [ -n "$(ip -o route show to match "10.200.$s.1/32" | grep -v '^default' || true)" ]; then continue; fi
    mkdir -p "$LAB_HOME/subnets"
    printf '%s\n' "$name" >"$LAB_HOME/subnets/$s"
    printf '%s\n' "$s"
    return 0
  done
  die "no free network among 10.200.10.0/24 to 10.200.250.0/24: take labs away with 'lab down'"
}

release_subnets() { # of a lab
  local file
  for file in "$LAB_HOME"/subnets/*; do
    [ ! -e "$file" ] || [ "$(<"$file")" != "$1" ] || rm -f "$file"
  done
}

# Where the machine drops what it forwards and filters bridges (an ordinary Docker engine does both), hosts could not reach
# each other. One rule for the lab's bridges, only then, taken away with the lab.
FORWARD_RULE=(FORWARD -i rkl+ -o rkl+ -m comment --comment rkestack-lab -j ACCEPT)

allow_bridges() {
  if ! command -v iptables >/dev/null || ! iptables -w -S FORWARD 2>/dev/null | grep -q '^-P FORWARD DROP'; then return 0; fi
  iptables -w -C "${FORWARD_RULE[@]}" 2>/dev/null || iptables -w -I "${FORWARD_RULE[@]}"
}

forbid_bridges() {
  command -v iptables >/dev/null || return 0
  while iptables -w -D "${FORWARD_RULE[@]}" 2>/dev/null; do :; done
}

make_network() {
  local name=$1 s=$2
  d network create --driver bridge --subnet "10.200.$s.0/24" --gateway "10.200.$s.1" \
    --opt "com.docker.network.bridge.name=rkl$s" --opt com.docker.network.bridge.enable_ip_masquerade=false \
    --label "rkestack-lab=$name" "rkl-$name" >/dev/null
}

lab_up() {
  local count='' name=lab first=11
  while [ $# -gt 0 ]; do
    case $1 in
      --name) name=${2:?}; shift ;;
      --first) first=${2:?}; shift ;;
      [0-9]*) count=$1 ;;
      *) die "unknown option of up: $1" ;;
    esac
    shift
  done
  [[ $count =~ ^[1-9][0-9]?$ ]] || die "usage: lab up N [OPTION...], N from 1 to 99"
  [[ $name =~ ^[a-z][a-z0-9-]{0,40}$ ]] || die "a lab's name is of a-z, 0-9 and -, and starts with a letter: $name"
  if ! [[ $first =~ ^[1-9][0-9]*$ ]] || ((first < 2 || first + count > 255)); then die "the hosts' addresses would not lie in .2 to .254"; fi

  lab_setup
  local dir=$LABS_DIR/$name
  mkdir -p "$LABS_DIR"
  mkdir "$dir" 2>/dev/null || die "a lab of this name exists: $name (lab down $name takes it away)"
  chmod 0700 "$dir"
  # Half a lab is of no use: whatever ends this program early takes it away.
  trap 'lab_abandon "$name"' EXIT
  trap 'exit 130' INT TERM

  local s
  s=$(with_lock network claim_subnet "$name")
  ssh-keygen -q -t ed25519 -N '' -C "lab $name" -f "$dir/id" </dev/null
  cp "$dir/id.pub" "$dir/authorized_keys"
  with_lock network make_network "$name" "$s"
  allow_bridges

  local i host pids=() pid failed=''
  for ((i = 1; i <= count; i++)); do
    host=$name-$i
    mkdir -p "$dir/hosts/$host"
    jq -nc --arg name "$host" --arg address "10.200.$s.$((first + i - 1))" '{name: $name, address: $address}' >"$dir/hosts/$host/host.json"
    { make_host_keys "$dir/hosts/$host/keys" "$host" && host_create "$host" && host_await "$host"; } &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || failed=yes; done
  [ -z "$failed" ] || exit 1
  for ((i = 1; i <= count; i++)); do
    host_json "$name-$i" | jq -r '.address as $a | .hostKeys[] | "\($a) \(.)"'
  done >"$dir/known_hosts"
  jq -n --arg name "$name" --arg subnet "10.200.$s.0/24" --arg gateway "10.200.$s.1" --arg dir "$dir" \
    '{name: $name, user: "rke", subnet: $subnet, gateway: $gateway, keyPath: "\($dir)/id", knownHosts: "\($dir)/known_hosts",
      clusterYml: "\($dir)/cluster.yml"}' >"$dir/lab.json.new"
  write_cluster_yml "$name" "$count" >"$dir/cluster.yml"
  mv "$dir/lab.json.new" "$dir/lab.json"
  trap - EXIT INT TERM
  for ((i = 1; i <= count; i++)); do host_json "$name-$i"; done
}

# write_cluster_yml NAME COUNT: a cluster of these hosts to try the product with. All have all roles, but etcd is on an odd
# number of them. The flags are what Kubernetes needs inside of a container: sysctls of conntrack are read-only in a network
# namespace, and all hosts share one disk and its fill level.
write_cluster_yml() {
  local name=$1 count=$2 i etcd=1
  [ "$count" -lt 3 ] || etcd=3
  echo "nodes:"
  for ((i = 1; i <= count; i++)); do
    printf '  - address: %s\n    user: rke\n    ssh_key_path: %s\n' "$(jq -r .address "$LABS_DIR/$name/hosts/$name-$i/host.json")" "$LABS_DIR/$name/id"
    if [ "$i" -le "$etcd" ]; then echo "    role: [controlplane, worker, etcd]"; else echo "    role: [worker]"; fi
  done
  cat <<'YAML'
network:
  plugin: flannel
ingress:
  provider: none
services:
  kubelet:
    extra_args:
      fail-swap-on: "false"
      eviction-hard: "memory.available<1Mi,nodefs.available<0.1%,imagefs.available<0.1%"
  kubeproxy:
    extra_args:
      conntrack-max-per-core: "0"
      conntrack-min: "0"
      conntrack-tcp-timeout-established: 0s
      conntrack-tcp-timeout-close-wait: 0s
YAML
}

lab_info() {
  local name=${1:?usage: lab info NAME} dir host
  dir=$(lab_dir "$name")
  for host in "$dir"/hosts/*; do host_json "$(basename "$host")"; done | jq -s --slurpfile lab "$dir/lab.json" '$lab[0] + {hosts: .}'
}

lab_abandon() {
  local status=$?
  trap - EXIT
  say "taking the unfinished lab $1 away"
  # Hosts that are still being made would come back.
  local job
  for job in $(jobs -p); do kill "$job" 2>/dev/null || true; done
  wait
  lab_remove "$1"
  exit "$status"
}

lab_remove() { # whatever there is of it
  local name=$1 dir=$LABS_DIR/$1 ids
  if engine_is_up main; then
    mapfile -t ids < <(d ps --all --quiet --filter "label=rkestack-lab=$name")
    [ ${#ids[@]} -eq 0 ] || d rm --force --volumes "${ids[@]}" >/dev/null
    mapfile -t ids < <(d network ls --quiet --filter "label=rkestack-lab=$name")
    [ ${#ids[@]} -eq 0 ] || d network rm "${ids[@]}" >/dev/null
  fi
  unmount_below "$dir"
  rm -rf "$dir"
  release_subnets "$name"
  if [ -z "$(ls -A "$LABS_DIR" 2>/dev/null)" ]; then forbid_bridges; fi
}

lab_down() {
  local name
  case ${1:-} in
    '') die "usage: lab down NAME | --all" ;;
    --all)
      for name in "$LABS_DIR"/*; do [ ! -d "$name" ] || lab_remove "$(basename "$name")"; done
      ;;
    *)
      [ -d "$LABS_DIR/$1" ] || die "no such lab: $1"
      lab_remove "$1"
      ;;
  esac
}
