# shellcheck shell=bash
# The keys of a lab: one that every host accepts, and the ones that tests of other ways to log in need.

make_credentials() { # make_credentials DIR NAME
  local dir=$1 name=$2 keys=$1/credentials passphrase
  mkdir -p "$keys"
  new_key "$dir/id" "lab $name" ''
  passphrase=$(head -c 12 /dev/urandom | base64 | tr '+/' 'xy')
  printf '%s' "$passphrase" >"$keys/passphrase"
  new_key "$keys/encrypted" "lab $name, encrypted" "$passphrase"
  new_key "$keys/stranger" "stranger to lab $name" ''
  new_key "$keys/authority" "authority of lab $name" ''
  new_key "$keys/certified" "lab $name, by certificate" ''
  ssh-keygen -q -s "$keys/authority" -I "lab $name" -n rke -V -5m:+52w "$keys/certified.pub"
  # The certified key itself is not among these.
  cat "$dir/id.pub" "$keys/encrypted.pub" >"$dir/authorized_keys"
}

new_key() { ssh-keygen -q -t ed25519 -C "$2" -N "$3" -f "$1" </dev/null; }

credentials_json() { # credentials_json DIR
  jq -nc --arg keys "$1/credentials" --rawfile passphrase "$1/credentials/passphrase" '{
    encryptedKeyPath: "\($keys)/encrypted", passphrase: $passphrase, strangerKeyPath: "\($keys)/stranger",
    certifiedKeyPath: "\($keys)/certified", certificatePath: "\($keys)/certified-cert.pub"}'
}

lab_agent() { # prints the path of the socket of an agent that holds the lab's key
  local dir pid
  dir=$(lab_dir "${1:?usage: lab agent NAME}")
  if [ ! -S "$dir/agent.sock" ]; then
    pid=$(ssh-agent -a "$dir/agent.sock" | sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p')
    printf '%s\n' "$pid" >"$dir/agent.pid"
    SSH_AUTH_SOCK=$dir/agent.sock ssh-add -q "$dir/id" </dev/null
  fi
  printf '%s\n' "$dir/agent.sock"
}

stop_agent() { # stop_agent DIR
  local pid
  [ -s "$1/agent.pid" ] || return 0
  pid=$(<"$1/agent.pid")
  # Only when the number is still the agent's.
  if grep -qzxF -- "$1/agent.sock" "/proc/$pid/cmdline" 2>/dev/null; then kill "$pid"; fi
}
