# shellcheck shell=bash
# One host: a container of the host image that behaves as a machine. What is a host's own stands in
# $LABS_DIR/LAB/hosts/HOST: host.json (its address), keys/ (its SSH host keys), disk/ (its /var/lib/docker and /var/lib/kubelet).

KEY_TYPES=(ed25519 ecdsa rsa)

lab_of() { printf '%s\n' "${1%-*}"; }

host_dir() { # host_dir HOST: fails where there is no such host
  local dir
  dir=$LABS_DIR/$(lab_of "$1")/hosts/$1
  [ -f "$dir/host.json" ] || die "no such host: $1"
  printf '%s\n' "$dir"
}

# fill_disk DISK: a host's Docker directory, with all images in it.
#
# Layers are hard links to the template's: overlayfs never writes to a lower layer, Docker makes and removes layers but
# does not change one, so no host can see another's doing; removing an image only unlinks. Processor time for the 0.97 GB in 5 900
# files: 0.15 s for links, 1.4 s for a copy (on a busy machine 2.6 s and 9 s by the clock), and each copy takes its space;
# `docker load` takes 15 s. Linked programs are also one file in the page cache for all hosts, which clones of a file system (reflinks,
# snapshots) are not. An overlay as /var/lib/docker is out: Docker's own overlays cannot write on it.
#
# fill_disk DISK MEGABYTES IMAGES: a size of 0 is the machine's own disk.
fill_disk() {
  local disk=$1 megabytes=$2 images=$3 template link=--link
  template=$(template_dir)
  mkdir -p "$disk/docker" "$disk/kubelet"
  if [ "$megabytes" -gt 0 ]; then
    truncate --size "${megabytes}M" "$disk/docker.img"
    mkfs.ext4 -q -m 0 "$disk/docker.img"
    mount -o loop "$disk/docker.img" "$disk/docker"
    link=--archive # no links from one file system to another
  fi
  chmod 0710 "$disk/docker"
  [ "$images" = true ] || return 0
  [ -d "$template" ] || die "the images are not built: run 'lab setup' first"
  cp --archive "$link" "$template/overlay2" "$disk/docker/overlay2" ||
    die "the images do not fit into $megabytes MB; --no-images leaves them out"
  # Small, and rewritten by Docker: each host's own.
  cp --archive "$template/image" "$disk/docker/image"
}

# parse_host_option OPTION [VALUE]: takes one option of a host into HOST_OPTIONS (a JSON object that becomes part of host.json);
# OPTION_WORDS is how many words it was, 0 for none of a host's options.
HOST_DEFAULTS='{"docker":"running","dockerVersion":"","clockSkew":0,"diskMegabytes":0,"images":true}'
HOST_OPTIONS=$HOST_DEFAULTS
parse_host_option() {
  local value=${2:-}
  OPTION_WORDS=1
  case $1 in
    --no-docker) set_host_option '.docker = "absent"' ;;
    --docker-stopped) set_host_option '.docker = "stopped"' ;;
    --docker-socket-denied) set_host_option '.docker = "denied"' ;;
    --no-images) set_host_option '.images = false' ;;
    --docker-version)
      [[ $value =~ ^[0-9A-Za-z.+~-]{1,14}$ ]] || die "--docker-version takes a version of at most 14 characters"
      set_host_option '.dockerVersion = $value' "$value"
      ;;
    --clock-skew)
      [[ $value =~ ^-?[0-9]+$ ]] || die "--clock-skew takes seconds"
      set_host_option '.clockSkew = ($value | tonumber)' "$value"
      ;;
    --disk-mb)
      [[ $value =~ ^[1-9][0-9]*$ ]] || die "--disk-mb takes a size in MB"
      set_host_option '.diskMegabytes = ($value | tonumber)' "$value"
      ;;
    *) OPTION_WORDS=0 ;;
  esac
}

set_host_option() { # set_host_option FILTER [VALUE]
  [ $# -lt 2 ] || OPTION_WORDS=2
  HOST_OPTIONS=$(jq -c --arg value "${2:-}" "$1" <<<"$HOST_OPTIONS")
}

make_host_keys() { # make_host_keys DIR HOST
  local type bits pids=() pid
  mkdir -p "$1"
  for type in "${KEY_TYPES[@]}"; do
    # An RSA key of the default size takes a second to find.
    bits=()
    [ "$type" != rsa ] || bits=(-b 2048)
    ssh-keygen -q -t "$type" "${bits[@]}" -N '' -C "root@$2" -f "$1/ssh_host_${type}_key" </dev/null &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid"; done
}

# host_files HOST: a tar of the files that are this host's own. Files only: a directory's entry would change the mode of the
# directory that is there.
host_files() {
  local host=$1 dir root
  dir=$(host_dir "$host")
  root=$dir/files
  rm -rf "$root"
  mkdir -p "$root/etc/ssh" "$root/etc/default" "$root/home/rke/.ssh"
  install -m 0600 -t "$root/etc/ssh" "$dir"/keys/ssh_host_*_key
  install -m 0644 -t "$root/etc/ssh" "$dir"/keys/ssh_host_*_key.pub
  install -m 0600 -o 1000 -g 1000 "$LABS_DIR/$(lab_of "$host")/authorized_keys" "$root/home/rke/.ssh/authorized_keys"
  install -m 0644 "$LABS_DIR/$(lab_of "$host")/credentials/authority.pub" "$root/etc/ssh/user_authority.pub"
  jq -r '"DOCKER=\(.docker)", "DOCKER_VERSION=\(.dockerVersion)", "CLOCK_SKEW=\(.clockSkew)"' "$dir/host.json" >"$root/etc/default/host"
  (cd "$root" && find . -type f -print0 | tar --null --numeric-owner --no-recursion -T - -c)
  rm -rf "$root"
}

# host_create HOST: makes the container from host.json and starts it.
host_create() {
  local host=$1 dir network second address megabytes images
  dir=$(host_dir "$host")
  IFS='|' read -r network address megabytes images second < <(host_facts "$host" .network .address .diskMegabytes .images .secondNetwork)
  fill_disk "$dir/disk" "$megabytes" "$images"
  # The client warns that the machine does not forward packets; hosts need none of that.
  d create --name "$host" --hostname "$host" --label "rkestack-lab=$(lab_of "$host")" \
    --network "$network" --ip "$address" --privileged --cgroupns private --restart no \
    --tmpfs /run:rw,exec,nosuid,nodev,mode=755 --tmpfs /tmp:rw,exec,nosuid,nodev,mode=1777 \
    --volume "$dir/disk/docker:/var/lib/docker" --volume "$dir/disk/kubelet:/var/lib/kubelet" \
    "$(host_image)" 2>&1 >/dev/null | sed '/IPv4 forwarding is disabled/d' >&2
  host_files "$host" | d cp - "$host:/" >/dev/null
  [ -z "$second" ] || d network connect "$second" "$host"
  host_power_on "$host"
}

host_facts() { # host_facts HOST FILTER...: from host.json, separated by |
  local host=$1 IFS=,
  shift
  jq -r "[$*] | map(. // \"\" | tostring) | join(\"|\")" "$(host_dir "$host")/host.json"
}

host_power_on() { # a disk of its own is mounted by the machine, and a reboot of the machine takes it away
  local disk
  disk=$(host_dir "$1")/disk
  if [ -f "$disk/docker.img" ] && ! mountpoint -q "$disk/docker"; then mount -o loop "$disk/docker.img" "$disk/docker"; fi
  d start "$1" >/dev/null
}

# host_await HOST: until its SSH server listens, which it does after its Docker engine. Looked up in the host's own files: where
# there is a bastion the machine has no way to the host, and a program run inside for each look would slow the start down.
host_await() {
  local host=$1 pid tries
  pid=$(d inspect --format '{{.State.Pid}}' "$host")
  for ((tries = 0; tries < 1200; tries++)); do
    if [ -s "/proc/$pid/root/run/sshd.pid" ]; then return 0; fi
    [ -d "/proc/$pid/root/run" ] || break
    sleep 0.05
  done
  d logs --tail 10 "$host" >&2 || true
  die "host $host did not come up"
}

host_remove() { # the container and the disk; keys and address stay
  local host=$1 dir
  dir=$(host_dir "$host")
  d rm --force --volumes "$host" >/dev/null 2>&1 || true
  unmount_below "$dir"
  rm -rf "$dir/disk" "$dir/files"
}

host_json() { # one line: name, address, host keys
  local host=$1 dir
  dir=$(host_dir "$host")
  cut -d' ' -f1,2 "$dir"/keys/ssh_host_*_key.pub | jq -R . |
    jq -sc --slurpfile host "$dir/host.json" '($host[0] | {name, address}) + {hostKeys: .}'
}

host_exec() {
  local host=${1:?usage: lab exec HOST COMMAND...}
  shift
  host_dir "$host" >/dev/null
  d exec --interactive "$host" "$@"
}

host_ssh() {
  local host=${1:?usage: lab ssh HOST [COMMAND...]} lab_dir
  shift
  host_dir "$host" >/dev/null
  lab_dir=$LABS_DIR/$(lab_of "$host")
  exec ssh -F "$lab_dir/ssh_config" "$host" "$@"
}

# host_reset HOST [OPTION...]: with these options, and none of those it was made with.
host_reset() {
  local host=${1:?usage: lab reset HOST [OPTION...]} dir
  shift
  dir=$(host_dir "$host")
  while [ $# -gt 0 ]; do
    parse_host_option "$@"
    [ "$OPTION_WORDS" -gt 0 ] || die "unknown option of reset: $1"
    shift "$OPTION_WORDS"
  done
  lab_setup
  host_remove "$host"
  jq -c --argjson options "$HOST_OPTIONS" '. + $options' "$dir/host.json" >"$dir/host.json.new"
  mv "$dir/host.json.new" "$dir/host.json"
  host_create "$host"
  host_await "$host"
}

# A stopped host is one whose plug was pulled: no process gets a word in, its disk stays as it was.
host_stop() {
  host_dir "${1:?usage: lab stop HOST}" >/dev/null
  d kill "$1" >/dev/null
}

host_start() {
  host_dir "${1:?usage: lab start HOST}" >/dev/null
  host_power_on "$1"
  host_await "$1"
}

# A paused host's kernel still accepts connections, but no process of it answers.
host_pause() {
  host_dir "${1:?usage: lab pause HOST}" >/dev/null
  d pause "$1" >/dev/null
}

host_resume() {
  host_dir "${1:?usage: lab resume HOST}" >/dev/null
  d unpause "$1" >/dev/null
}

# set_link HOST up|down: the machine's end of the host's cable. Down, packets vanish in both directions.
set_link() {
  local pid end
  pid=$(d inspect --format '{{.State.Pid}}' "$1")
  [ "$pid" -gt 0 ] || die "host $1 is not running"
  while read -r end; do
    ip link set dev "$end" "$2"
  done < <(nsenter --target "$pid" --net ip -o link show type veth | sed -n 's/^[0-9]*: eth[0-9]*@if\([0-9]*\):.*/\1/p' |
    while read -r end; do ip -o link | sed -n "s/^$end: \([^:@]*\).*/\1/p"; done)
}

host_cut() {
  host_dir "${1:?usage: lab cut HOST}" >/dev/null
  set_link "$1" down
}

host_mend() {
  host_dir "${1:?usage: lab mend HOST}" >/dev/null
  set_link "$1" up
}
