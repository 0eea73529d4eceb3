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
# does not change one, so no host can see another's doing; removing an image only unlinks. Measured for 0.9 GB in 10 000
# files: hard links 0.3 s, a copy 4 s, `docker load` 15 s. A reflink or snapshot on a loop-mounted xfs or btrfs is no faster,
# and holds each host's programs in memory once more, where linked files are one file in the page cache for all hosts.
fill_disk() {
  local disk=$1 template
  template=$(template_dir)
  [ -d "$template" ] || die "the images are not built: run 'lab setup' first"
  mkdir -p "$disk/docker" "$disk/kubelet"
  chmod 0710 "$disk/docker"
  cp -al "$template/overlay2" "$disk/docker/overlay2"
  # Small, and rewritten by Docker: each host's own.
  cp -a "$template/image" "$disk/docker/image"
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
  mkdir -p "$root/etc/ssh" "$root/home/rke/.ssh"
  install -m 0600 -t "$root/etc/ssh" "$dir"/keys/ssh_host_*_key
  install -m 0644 -t "$root/etc/ssh" "$dir"/keys/ssh_host_*_key.pub
  install -m 0600 -o 1000 -g 1000 "$LABS_DIR/$(lab_of "$host")/authorized_keys" "$root/home/rke/.ssh/authorized_keys"
  (cd "$root" && find . -type f -print0 | tar --null --numeric-owner --no-recursion -T - -c)
  rm -rf "$root"
}

# host_create HOST: makes the container from host.json and starts it.
host_create() {
  local host=$1 dir address
  dir=$(host_dir "$host")
  address=$(jq -r .address "$dir/host.json")
  fill_disk "$dir/disk"
  d create --name "$host" --hostname "$host" --label "rkestack-lab=$(lab_of "$host")" \
    --network "rkl-$(lab_of "$host")" --ip "$address" --privileged --cgroupns private --restart no \
    --tmpfs /run:rw,exec,nosuid,nodev,mode=755 --tmpfs /tmp:rw,exec,nosuid,nodev,mode=1777 \
    --volume "$dir/disk/docker:/var/lib/docker" --volume "$dir/disk/kubelet:/var/lib/kubelet" \
    "$(host_image)" 2>&1 >/dev/null | grep -v 'IPv4 forwarding is disabled' >&2 || true
  host_files "$host" | d cp - "$host:/" >/dev/null
  d start "$host" >/dev/null
}

host_await() { # until its SSH port answers, which is after its Docker engine does
  local host=$1 address tries
  address=$(jq -r .address "$(host_dir "$host")/host.json")
  for ((tries = 0; tries < 600; tries++)); do
    if (exec 3<>"/dev/tcp/$address/22") 2>/dev/null; then return 0; fi
    [ $((tries % 20)) -ne 19 ] || [ "$(d inspect --format '{{.State.Running}}' "$host" 2>/dev/null)" = true ] || break
    sleep 0.1
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
  cat "$dir"/keys/ssh_host_*_key.pub | cut -d' ' -f1,2 | jq -R . | jq -sc --slurpfile host "$dir/host.json" '$host[0] + {hostKeys: .}'
}

host_exec() {
  local host=${1:?usage: lab exec HOST COMMAND...}
  shift
  host_dir "$host" >/dev/null
  d exec --interactive "$host" "$@"
}

host_ssh() {
  local host=${1:?usage: lab ssh HOST [COMMAND...]} dir lab_dir
  shift
  dir=$(host_dir "$host")
  lab_dir=$LABS_DIR/$(lab_of "$host")
  exec ssh -i "$lab_dir/id" -o IdentitiesOnly=yes -o "UserKnownHostsFile=$lab_dir/known_hosts" -o StrictHostKeyChecking=yes \
    -o LogLevel=ERROR "rke@$(jq -r .address "$dir/host.json")" "$@"
}

host_reset() {
  local host=${1:?usage: lab reset HOST}
  host_dir "$host" >/dev/null
  host_remove "$host"
  host_create "$host"
  host_await "$host"
}

# A stopped host is one whose plug was pulled: no process gets a word in, its disk stays as it was.
host_stop() {
  local host=${1:?usage: lab stop HOST}
  host_dir "$host" >/dev/null
  d kill "$host" >/dev/null
}

host_start() {
  local host=${1:?usage: lab start HOST}
  host_dir "$host" >/dev/null
  d start "$host" >/dev/null
  host_await "$host"
}
