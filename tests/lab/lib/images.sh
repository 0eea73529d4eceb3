# shellcheck shell=bash
# The images: the hosts' own, and those that Kubernetes needs on every host.
#
# All images with a shell share one base layer. The hosts' images are built by an engine whose data directory then is the
# template from which every host gets its own: no image is ever saved, loaded or pulled for a host.

SUITE=bookworm
HOST_IMAGE=rkestack-lab/host

# What the hosts are made of, and the programs that RKE's containers call. One list, for one layer.
BASE_PACKAGES=(
  ca-certificates containernetworking-plugins conntrack curl docker.io ethtool iproute2 ipset iptables iputils-ping
  jq kmod libnginx-mod-stream netbase nginx-light openssh-server openssl procps socat sudo unzip zip busybox-static
)

# image:tag kind program-from-the-kit. The images of v1.32.6-rancher1-1 and v1.31.10-rancher1-1 with flannel, CoreDNS and
# metrics-server; a tag asks for a version, what runs is the kit's.
RKE_IMAGES=(
  "rancher/hyperkube:v1.32.6-rancher1 hyperkube hyperkube-v1.32.6"
  "rancher/hyperkube:v1.31.10-rancher1 hyperkube hyperkube-v1.31.0"
  "rancher/rke-tools:v0.1.114 rke-tools cri-dockerd"
  "rancher/mirrored-coreos-etcd:v3.5.16 etcd etcd"
  "rancher/mirrored-coreos-etcd:v3.5.15 etcd etcd"
  "rancher/mirrored-pause:3.7 pause -"
  "rancher/mirrored-flannel-flannel:v0.26.4 flannel flanneld"
  "rancher/mirrored-flannel-flannel:v0.25.1 flannel flanneld"
  "rancher/flannel-cni:v1.4.1-rancher1 flannel-cni cni-flannel"
  "rancher/mirrored-coredns-coredns:1.11.3 coredns coredns"
  "rancher/mirrored-metrics-server:v0.7.2 metrics-server metrics-server"
  "rancher/mirrored-metrics-server:v0.7.1 metrics-server metrics-server"
  "rancher/mirrored-cluster-proportional-autoscaler:v1.9.0 autoscaler -"
  "rancher/mirrored-cluster-proportional-autoscaler:v1.8.9 autoscaler -"
  "rkestack-lab/echo:1 echo -"
)

debian_mirror() { # the machine's own, which a closed network reaches
  local uri
  uri=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
    grep -v '^[[:space:]]*#' | grep -oE '(https?|file)://[^ ]*/debian/?( |$)' | head -n 1 | tr -d ' ') || true
  printf '%s\n' "${uri:-http://deb.debian.org/debian}"
}

base_tar() { # builds the base system when it is not there; prints the path of its tar
  local tar
  tar=$STORE_DIR/base-$(printf '%s\n' "$SUITE" "${BASE_PACKAGES[@]}" | sha256sum | cut -c1-16).tar
  if [ ! -s "$tar" ]; then
    local root=$STORE_DIR/base.tmp include
    include=$(IFS=,; printf '%s' "${BASE_PACKAGES[*]}")
    say "building the base system (about 90 s)"
    unmount_below "$root"
    rm -rf "$root"
    mkdir -p "$STORE_DIR"
    PATH=$PATH:/usr/sbin:/sbin debootstrap --variant=minbase --include="$include" "$SUITE" "$root" "$(debian_mirror)" \
      >"$STORE_DIR/debootstrap.log" 2>&1 || die "debootstrap failed; its log is $STORE_DIR/debootstrap.log"
    # Every file here is linked once more for every host: what nothing reads is left out. Host keys are each host's own.
    rm -rf "$root"/usr/share/{doc,man,locale,info,lintian} "$root"/var/lib/apt/lists/* "$root"/var/cache/{apt,debconf}/* \
      "$root"/var/log/* "$root"/etc/ssh/ssh_host_* "$root"/etc/resolv.conf "$root"/etc/hostname
    tar -C "$root" --numeric-owner -cf "$tar.tmp" .
    mv "$tar.tmp" "$tar"
    rm -rf "$root"
  fi
  printf '%s\n' "$tar"
}

kit_programs() { # unpacks the kit once; prints the directory of its programs
  local kit dir
  kit=$(find_kit) || return 1
  dir=$STORE_DIR/kit
  "$kit/unpack" "$dir" cluster >/dev/null
  printf '%s\n' "$dir"
}

# images_key: what the images are made of, as one hash: a change of it makes new images beside the old.
images_key() {
  local kit sums=/dev/null
  if kit=$(find_kit); then sums=$kit/cluster.sha256; fi
  hash_of "$LAB_DIR/images" "$LAB_DIR/lib/images.sh" "$LAB_DIR/runtime" "$sums"
}

template_dir() { printf '%s/template-%s\n' "$STORE_DIR" "$(images_key)"; }
host_image() { printf '%s:%s\n' "$HOST_IMAGE" "$(images_key)"; }

build() { # build RUN TAG CONTEXT: the classic builder, which needs no plugin and no network
  docker_build_log=$RUN_DIR/$1/build.log
  DOCKER_BUILDKIT=0 docker_at "$1" build --quiet --network none --tag "$2" "$3" >>"$docker_build_log" 2>&1 ||
    die "building the image $2 failed; the log is $docker_build_log"
}

import_base() { # import_base RUN TAR
  docker_at "$1" image inspect rkestack-lab/base:latest >/dev/null 2>&1 ||
    docker_at "$1" import "$2" rkestack-lab/base:latest >/dev/null
}

# stage KIND PROGRAM CONTEXT: lays out what the kind's Dockerfile copies into the image.
stage() {
  local kind=$1 program=$2 context=$3 kit=$4 files=$LAB_DIR/images/$1 name
  local root=$context/root
  mkdir -p "$root"
  case $kind in
    pause | autoscaler | etcd | coredns | metrics-server) files=$LAB_DIR/images/stand-ins/$kind ;;
  esac
  cp -r "$files/." "$context/"
  case $kind in
    hyperkube)
      install -D -m 0755 "$kit/$program" "$root/usr/local/bin/hyperkube"
      for name in kube-apiserver kube-controller-manager kube-scheduler kube-proxy kubelet kubectl; do
        ln -s hyperkube "$root/usr/local/bin/$name"
      done
      ;;
    rke-tools)
      install -D -m 0755 "$kit/cri-dockerd" "$root/opt/rke-tools/bin/cri-dockerd"
      install -D -m 0755 "$kit/etcdctl" "$root/usr/local/bin/etcdctl"
      tar -xOf "$(base_tar)" ./usr/bin/docker | install -D -m 0755 /dev/stdin "$root/opt/rke-tools/bin/docker"
      ;;
    etcd) install -D -m 0755 -t "$root/usr/local/bin" "$kit/etcd" "$kit/etcdctl" ;;
    flannel) install -D -m 0755 "$kit/$program" "$root/opt/bin/flanneld" ;;
    flannel-cni) install -D -m 0755 "$kit/$program" "$root/usr/lib/cni/flannel" ;;
    coredns | metrics-server) install -D -m 0755 "$kit/$program" "$root/$program" ;;
    pause | autoscaler) tar -xOf "$(base_tar)" ./usr/bin/busybox | install -D -m 0755 /dev/stdin "$root/bin/busybox" ;;
  esac
}

build_rke_images() { # from the kit, into the engine RUN
  local run=$1 kit=$2 entry tag kind program context made=()
  for entry in "${RKE_IMAGES[@]}"; do
    read -r tag kind program <<<"$entry"
    # Two tags of one content are one image.
    local same
    same=$(printf '%s\n' "${made[@]}" | sed -n "s|^$kind $program ||p" | head -n 1)
    if [ -n "$same" ]; then
      docker_at "$run" tag "$same" "$tag"
      continue
    fi
    context=$(mktemp -d "$STORE_DIR/context.XXXXXX")
    stage "$kind" "$program" "$context" "$kit"
    build "$run" "$tag" "$context"
    rm -rf "$context"
    made+=("$kind $program $tag")
  done
}

pull_rke_images() { # from public registries, where there is no kit
  local run=$1 entry tag
  for entry in "${RKE_IMAGES[@]}"; do
    read -r tag _ <<<"$entry"
    [[ $tag != rkestack-lab/* ]] || continue
    docker_at "$run" pull --quiet "$tag" >&2 || die "no kit of programs here, and $tag cannot be pulled"
  done
}

build_template() { # the content of a host's /var/lib/docker
  local template=$1 base=$2 kit
  local work=$STORE_DIR/template.tmp
  say "building the images of Kubernetes (about 60 s)"
  engine_stop template
  rm -rf "$work" "$RUN_DIR/template"
  (
    # Whatever goes wrong, this engine does not outlive its work.
    trap 'engine_stop template' EXIT
    engine_start template "$work"
    import_base template "$base"
    if kit=$(kit_programs); then
      build_rke_images template "$kit"
    else
      pull_rke_images template
      build_echo_image template
    fi
    docker_at template image prune -f >/dev/null
  )
  # Only the images: everything else an engine makes for itself, and some of it (its id) must differ between hosts.
  find "$work" -mindepth 1 -maxdepth 1 ! -name image ! -name overlay2 -exec rm -rf {} +
  rm -rf "$RUN_DIR/template"
  mv "$work" "$template"
}

build_echo_image() {
  local context
  context=$(mktemp -d "$STORE_DIR/context.XXXXXX")
  stage echo - "$context" -
  build "$1" rkestack-lab/echo:1 "$context"
  rm -rf "$context"
}

build_host_image() {
  local base=$1 context
  if d image inspect "$(host_image)" >/dev/null 2>&1; then return 0; fi
  say "building the hosts' image"
  import_base main "$base"
  context=$(mktemp -d "$STORE_DIR/context.XXXXXX")
  mkdir "$context/root"
  cp -r "$LAB_DIR/images/host/." "$context/"
  if ! has_cap_sys_resource; then
    # Hosts run engines of their own on the same machine, with the same capability missing.
    install -D -m 0755 "$LAB_DIR/runtime/lab-runc" "$context/root/usr/local/sbin/lab-runc"
  fi
  build main "$(host_image)" "$context"
  rm -rf "$context"
}

build_images() {
  local base template
  base=$(base_tar)
  template=$(template_dir)
  [ -d "$template" ] || build_template "$template" "$base"
  build_host_image "$base"
  forget_old_images
}

# forget_old_images: every change of the scripts makes new images. The last three are kept, for checkouts side by side; hosts that
# stand keep what they have linked.
forget_old_images() {
  local old
  while read -r old; do
    rm -rf "$old"
    d rmi "$HOST_IMAGE:${old##*/template-}" >/dev/null 2>&1 || true # still in use: left for the next time
  done < <(find "$STORE_DIR" -maxdepth 1 -name 'template-*' -printf '%T@ %p\n' | sort -rn | tail -n +4 | cut -d' ' -f2-)
}
