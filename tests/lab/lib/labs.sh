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
    if [ ! -e "$file" ] || [ "$(<"$file")" != "$1" ]; then continue; fi
    ip route del unreachable "10.200.$(basename "$file").0/24" 2>/dev/null || true # where there was a bastion
    rm -f "$file"
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

make_network() { # make_network LAB NETWORK S
  d network create --driver bridge --subnet "10.200.$3.0/24" --gateway "10.200.$3.1" \
    --opt "com.docker.network.bridge.name=rkl$3" --opt com.docker.network.bridge.enable_ip_masquerade=false \
    --label "rkestack-lab=$1" "$2" >/dev/null
}

# new_network LAB NETWORK: prints the third octet of its addresses.
new_network() {
  local s
  s=$(claim_subnet "$1")
  make_network "$1" "$2" "$s"
  printf '%s\n' "$s"
}

# process_start PID: when a process began; with its number it names it for ever.
process_start() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }

# remove_orphans: the labs whose owner was killed and could not take them away.
remove_orphans() {
  local file pid started
  for file in "$LABS_DIR"/*/owner; do
    [ -e "$file" ] || continue
    read -r pid started <"$file"
    [ "$(process_start "$pid")" != "$started" ] || continue
    say "the process $pid that made the lab $(basename "$(dirname "$file")") is gone: taking it away"
    lab_remove "$(basename "$(dirname "$file")")"
  done
}

lab_up() {
  local count='' name=lab first=11 owner='' bastion=''
  while [ $# -gt 0 ]; do
    parse_host_option "$@"
    if [ "$OPTION_WORDS" -gt 0 ]; then
      shift "$OPTION_WORDS"
      continue
    fi
    case $1 in
      --name | --first | --owner)
        [ $# -ge 2 ] || die "$1 needs a value"
        case $1 in --name) name=$2 ;; --first) first=$2 ;; --owner) owner=$2 ;; esac
        shift
        ;;
      --behind-bastion) bastion=yes ;;
      [0-9]*) count=$1 ;;
      *) die "unknown option of up: $1" ;;
    esac
    shift
  done
  [[ $count =~ ^[1-9][0-9]?$ ]] || die "usage: lab up N [OPTION...], N from 1 to 99"
  [[ $name =~ ^[a-z][a-z0-9-]{0,40}$ ]] || die "a lab's name is of a-z, 0-9 and -, and starts with a letter: $name"
  if ! [[ $first =~ ^[1-9][0-9]*$ ]] || ((first < 10 || first + count > 255)); then die "the hosts' addresses would not lie in .10 to .254"; fi
  [ -z "$owner" ] || [ -n "$(process_start "$owner")" ] || die "no process $owner"

  lab_setup
  with_lock network remove_orphans
  local dir=$LABS_DIR/$name
  mkdir -p "$LABS_DIR"
  mkdir "$dir" 2>/dev/null || die "a lab of this name exists: $name (lab down $name takes it away)"
  chmod 0700 "$dir"
  # Half a lab is of no use: whatever ends this program early takes it away.
  ABANDONED=$name
  trap lab_abandon EXIT
  trap 'exit 130' INT TERM
  [ -z "$owner" ] || printf '%s %s\n' "$owner" "$(process_start "$owner")" >"$dir/owner"

  make_credentials "$dir" "$name"
  local s
  s=$(with_lock network new_network "$name" "rkl-$name")
  allow_bridges
  local i hosts=()
  for ((i = 1; i <= count; i++)); do
    hosts+=("$name-$i")
    describe_host "$name-$i" "rkl-$name" "10.200.$s.$((first + i - 1))" "$HOST_OPTIONS"
  done
  [ -z "$bastion" ] || hosts+=("$(make_bastion "$name" "$s")")
  create_hosts "${hosts[@]}"

  for host in "${hosts[@]}"; do host_json "$host" | jq -r '.address as $a | .hostKeys[] | "\($a) \(.)"'; done >"$dir/known_hosts"
  write_ssh_config "$name" >"$dir/ssh_config"
  write_cluster_yml "$name" "$count" >"$dir/cluster.yml"
  jq -n --arg name "$name" --arg subnet "10.200.$s.0/24" --arg gateway "10.200.$s.1" --arg dir "$dir" \
    --argjson credentials "$(credentials_json "$dir")" \
    '{name: $name, user: "rke", subnet: $subnet, gateway: $gateway, keyPath: "\($dir)/id", knownHosts: "\($dir)/known_hosts",
      clusterYml: "\($dir)/cluster.yml", sshConfig: "\($dir)/ssh_config", credentials: $credentials}' >"$dir/lab.json.new"
  mv "$dir/lab.json.new" "$dir/lab.json"
  trap - EXIT INT TERM
  for ((i = 1; i <= count; i++)); do host_json "$name-$i"; done
}

# describe_host HOST NETWORK ADDRESS OPTIONS: makes its directory.
describe_host() {
  local dir
  dir=$LABS_DIR/$(lab_of "$1")/hosts/$1
  mkdir -p "$dir"
  jq -nc --arg name "$1" --arg network "$2" --arg address "$3" --argjson options "$4" \
    '{name: $name, network: $network, address: $address} + $options' >"$dir/host.json"
}

# make_bastion LAB S: the hosts' network loses its end on this machine, and one more host stands in both that network and a new
# one with such an end. Prints its name.
make_bastion() {
  local name=$1 inner=$2 outer host=$1-bastion dir
  outer=$(with_lock network new_network "$name" "rkl-$name-outer")
  ip address del "10.200.$inner.1/24" dev "rkl$inner"
  # Without a route of its own the network would be looked for behind the default gateway, outside of this machine.
  ip route add unreachable "10.200.$inner.0/24"
  describe_host "$host" "rkl-$name-outer" "10.200.$outer.5" "$(jq -c '.docker = "absent" | .images = false' <<<"$HOST_DEFAULTS")"
  dir=$(host_dir "$host")
  jq -c --arg network "rkl-$name" '.secondNetwork = $network' "$dir/host.json" >"$dir/host.json.new"
  mv "$dir/host.json.new" "$dir/host.json"
  printf '%s\n' "$host"
}

create_hosts() { # all at once
  local host pid pids=() failed=''
  for host in "$@"; do
    (
      make_host_keys "$(host_dir "$host")/keys" "$host"
      host_create "$host"
      host_await "$host"
    ) &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || failed=yes; done
  [ -z "$failed" ] || exit 1
}

write_ssh_config() { # write_ssh_config LAB: `ssh -F FILE HOST` logs in
  local name=$1 dir=$LABS_DIR/$1 host
  printf 'Host %s-*\n  User rke\n  IdentityFile %s/id\n  IdentitiesOnly yes\n' "$name" "$dir"
  printf '  UserKnownHostsFile %s/known_hosts\n  StrictHostKeyChecking yes\n  LogLevel ERROR\n' "$dir"
  for host in "$dir"/hosts/*; do
    host=$(basename "$host")
    printf 'Host %s\n  HostName %s\n' "$host" "$(host_facts "$host" .address)"
    if [ -d "$dir/hosts/$name-bastion" ] && [ "$host" != "$name-bastion" ]; then printf '  ProxyJump %s-bastion\n' "$name"; fi
  done
}

# write_cluster_yml NAME COUNT: a cluster of these hosts to try the product with. All have all roles, but etcd is on an odd
# number of them. The flags are what Kubernetes needs inside of a container: sysctls of conntrack are read-only in a network
# namespace, and all hosts share one disk and its fill level.
write_cluster_yml() {
  local name=$1 count=$2 i etcd=1
  [ "$count" -lt 3 ] || etcd=3
  echo "nodes:"
  for ((i = 1; i <= count; i++)); do
    printf '  - address: %s\n    user: rke\n    ssh_key_path: %s\n' "$(host_facts "$name-$i" .address)" "$LABS_DIR/$name/id"
    if [ "$i" -le "$etcd" ]; then echo "    role: [controlplane, worker, etcd]"; else echo "    role: [worker]"; fi
  done
  if [ -d "$LABS_DIR/$name/hosts/$name-bastion" ]; then
    printf 'bastion_host:\n  address: %s\n  user: rke\n  ssh_key_path: %s\n' "$(host_facts "$name-bastion" .address)" "$LABS_DIR/$name/id"
  fi
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
  for host in "$dir"/hosts/*; do host_json "$(basename "$host")"; done |
    jq -s --slurpfile lab "$dir/lab.json" --arg bastion "$name-bastion" '$lab[0] + {
      bastion: (map(select(.name == $bastion)) | first),
      hosts: (map(select(.name != $bastion)) | sort_by(.address | split(".") | map(tonumber)))}'
}

lab_abandon() {
  local status=$?
  trap - EXIT INT TERM
  say "taking the unfinished lab $ABANDONED away"
  # The hosts that are still being made first get to their end, some seconds: half-made they would come back behind our back.
  wait
  lab_remove "$ABANDONED"
  exit "$status"
}

lab_remove() { # whatever there is of it
  local name=$1 dir=$LABS_DIR/$1 ids
  stop_agent "$dir"
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
