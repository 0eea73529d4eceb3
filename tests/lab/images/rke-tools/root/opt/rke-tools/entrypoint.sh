#!/bin/bash
# Starts a Kubernetes component in the hyperkube image, as the rke-tools image's program of this name does.
component=$1

# kubelet_flag NAME: the value of --NAME=VALUE among the kubelet's flags.
kubelet_flag() {
  local argument
  for argument in "${component_line[@]}"; do
    [[ $argument != "--$1="* ]] || printf '%s\n' "${argument#*=}"
  done
}

component_line=("$@")

if [ "$component" = kube-proxy ] && [ "${RKE_KUBE_PROXY_BR_NETFILTER:-}" = true ]; then
  modprobe br_netfilter || true
fi

if [ "$component" != kubelet ]; then
  exec "$@"
fi

docker=/opt/rke-tools/bin/docker
export DOCKER_HOST=unix:///var/run/docker.sock
cgroup_driver=$($docker info --format '{{.CgroupDriver}}')
docker_root=$($docker info --format '{{.DockerRootDir}}')

# Mounts of containers that are gone would keep their directories from being deleted.
while read -r point; do
  case $point in
    */containers/*/mounts/shm | */netns/default | "$docker_root"/*/merged) ;;
    *) continue ;;
  esac
  umount -l "$point" 2>/dev/null || true
done < <(awk -v root="$docker_root" 'index($2, root "/") == 1 {print $2}' /proc/self/mounts)

mount --rbind /host/dev /dev
mount -o rw,remount /sys/fs/cgroup 2>/dev/null || true
if [ "$(stat -fc %T /sys/fs/cgroup)" != cgroup2fs ]; then
  for controller in /sys/fs/cgroup/*; do
    [ ! -d "$controller" ] || mkdir -p "$controller/kubepods" 2>/dev/null || true
  done
  mkdir -p /sys/fs/cgroup/cpuacct,cpu /sys/fs/cgroup/net_prio,net_cls 2>/dev/null || true
  mount --bind /sys/fs/cgroup/cpu,cpuacct /sys/fs/cgroup/cpuacct,cpu 2>/dev/null || true
  mount --bind /sys/fs/cgroup/net_cls,net_prio /sys/fs/cgroup/net_prio,net_cls 2>/dev/null || true
fi
mkdir -p /opt/cni /etc/cni
sysctl -w net.bridge.bridge-nf-call-iptables=1 >/dev/null || true
[ -f /host/usr/lib/os-release ] && ln -sf /host/usr/lib/os-release /usr/lib/os-release

extra=()
if [ "$(kubelet_flag resolv-conf)" = /etc/resolv.conf ] && pgrep -f systemd-resolved >/dev/null 2>&1 &&
  [ -f /run/systemd/resolve/resolv.conf ]; then
  extra+=(--resolv-conf=/run/systemd/resolve/resolv.conf)
fi

if [ -n "${RKE_KUBELET_DOCKER_CONFIG:-}" ] && [ -n "${RKE_KUBELET_DOCKER_FILE:-}" ]; then
  mkdir -p "$(dirname "$RKE_KUBELET_DOCKER_FILE")"
  printf '%s' "$RKE_KUBELET_DOCKER_CONFIG" | base64 -d >"$RKE_KUBELET_DOCKER_FILE"
fi

extra+=("--cgroup-driver=$cgroup_driver")
[ "${RKE_KUBELET_CRIDOCKERD:-}" = true ] || exec "$@" "${extra[@]}"

if [ -n "${RKE_KUBELET_DOCKER_FILE:-}" ] && [ -f "$RKE_KUBELET_DOCKER_FILE" ]; then
  mkdir -p /.docker
  touch /.docker/config.json
  mount --bind "$RKE_KUBELET_DOCKER_FILE" /.docker/config.json
fi

endpoint=$(kubelet_flag container-runtime-endpoint)
[[ -z $endpoint || $endpoint == unix://* ]] || endpoint=unix://$endpoint
cri=(/opt/rke-tools/bin/cri-dockerd --network-plugin=cni --cni-conf-dir=/etc/cni/net.d --cni-bin-dir=/opt/cni/bin
  "--streaming-bind-addr=${CRIDOCKERD_STREAM_SERVER_ADDRESS:-127.0.0.1}:${CRIDOCKERD_STREAM_SERVER_PORT:-10010}")
[ -z "$endpoint" ] || cri+=("--container-runtime-endpoint=$endpoint")
pause=$(kubelet_flag pod-infra-container-image)
[ -z "$pause" ] || cri+=("--pod-infra-container-image=$pause")
[ "${RKE_KUBELET_CRIDOCKERD_DUALSTACK:-}" != true ] || cri+=(--ipv6-dual-stack)

"${cri[@]}" &
# The tools image waits this long, whether cri-dockerd is ready or not; a stand-in that did not would flatter whoever measures.
sleep 10
"$@" "${extra[@]}" &
# When either ends the container ends, and Docker starts it again.
trap 'kill $(jobs -p) 2>/dev/null' TERM INT
wait -n
exit $?
