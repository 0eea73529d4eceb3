#!/bin/bash
# Puts the CNI plugins and the network's configuration on the host, then stays: its pod is a daemon.
set -euo pipefail
for plugin in /usr/lib/cni/*; do
  # Renamed into place: a plugin may be running.
  cp "$plugin" "/host/opt/cni/bin/.${plugin##*/}.new"
  mv "/host/opt/cni/bin/.${plugin##*/}.new" "/host/opt/cni/bin/${plugin##*/}"
done
name=${CNI_CONF_NAME:-10-flannel.conflist}
printf '%s\n' "$CNI_NETWORK_CONFIG" >"/host/etc/cni/net.d/.$name.new"
mv "/host/etc/cni/net.d/.$name.new" "/host/etc/cni/net.d/$name"
trap 'exit 0' TERM INT
while :; do sleep 86400 & wait $!; done
