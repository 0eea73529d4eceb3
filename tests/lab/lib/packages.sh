# shellcheck shell=bash
# The Debian packages that the machine itself needs.

# program:package
MACHINE_NEEDS=(
  dockerd:docker.io docker:docker.io containerd:containerd runc:runc debootstrap:debootstrap
  ssh:openssh-client ssh-keygen:openssh-client sshd:openssh-server iptables:iptables ip:iproute2
  xz:xz-utils jq:jq flock:util-linux
)

missing_packages() {
  local need
  for need in "${MACHINE_NEEDS[@]}"; do
    command -v "${need%%:*}" >/dev/null || [ -x "/usr/sbin/${need%%:*}" ] || printf '%s\n' "${need##*:}"
  done | sort -u
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "not on this machine and no apt-get to install it: ${missing[*]}"
  say "installing ${missing[*]}"
  # Without policy-rc.d the packages would start a Docker engine and an SSH server of their own.
  local policy=/usr/sbin/policy-rc.d made_policy=
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod +x $policy
    made_policy=yes
  fi
  local status=0
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >&2 || status=$?
  [ -z "$made_policy" ] || rm -f $policy
  [ $status -eq 0 ] || die "apt-get could not install ${missing[*]}"
}
