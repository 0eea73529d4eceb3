# shellcheck shell=bash
# A private registry with a user and a password, in a lab's network. It speaks HTTP; the hosts take any of 10.200.0.0/16 so.

registry_image() { # builds the image when it is not there; prints its name
  local image context
  image=rkestack-lab/registry:$(hash_of "$LAB_DIR/images/registry" "$LAB_DIR/lib/registry.sh")
  if ! d image inspect "$image" >/dev/null 2>&1; then
    context=$(mktemp -d "$STORE_DIR/context.XXXXXX")
    cp -r "$LAB_DIR/images/registry/." "$context/"
    # Into the image only: nothing of it is installed on this machine.
    (cd "$context" && apt-get -qq -o APT::Sandbox::User=root download docker-registry >&2) || die "the Debian package docker-registry cannot be had"
    # Only the program: the package's /lib would replace the link of that name.
    dpkg-deb --fsys-tarfile "$context"/docker-registry_*.deb | tar -x -C "$context/root" ./usr/bin/docker-registry
    build main "$image" "$context"
    rm -rf "$context"
  fi
  printf '%s\n' "$image"
}

lab_registry() {
  local name=${1:?usage: lab registry NAME [IMAGE...]} dir image address password host
  shift
  dir=$(lab_dir "$name")
  host=$name-1
  address=$(host_facts "$host" .address)
  address=${address%.*}.4
  if ! d inspect "$name-registry" >/dev/null 2>&1; then
    password=$(head -c 9 /dev/urandom | base64 | tr '+/' 'xy')
    printf '%s' "$password" >"$dir/registry-password"
    image=$(with_lock setup registry_image)
    d create --name "$name-registry" --label "rkestack-lab=$name" --network "rkl-$name" --ip "$address" "$image" 2>&1 >/dev/null |
      sed '/IPv4 forwarding is disabled/d' >&2
    # A file, not an environment variable: nobody reads it from the container's settings.
    d cp "$dir/registry-password" "$name-registry:/registry-password"
    d start "$name-registry" >/dev/null
  fi
  password=$(<"$dir/registry-password")
  local pushed=()
  for image in "$@"; do
    push_image "$host" "$image" "$address:5000/$image" "$password"
    pushed+=("$address:5000/$image")
  done
  jq -n --arg address "$address:5000" --arg password "$password" '{address: $address, user: "lab", password: $password, images: $ARGS.positional}' \
    --args "${pushed[@]}"
}

push_image() { # push_image HOST FROM TO PASSWORD: leaves nothing of it on the host
  host_exec "$1" bash -euc '
    trap "rm -rf /tmp/registry-login; docker rmi --no-prune \"$2\" >/dev/null 2>&1 || true" EXIT
    for try in $(seq 50); do curl -s -o /dev/null "http://${2%%/*}/v2/" && break; sleep 0.1; done
    export DOCKER_CONFIG=/tmp/registry-login
    docker login --username lab --password-stdin "${2%%/*}" >/dev/null 2>&1
    docker tag "$1" "$2"
    docker push --quiet "$2" >/dev/null
  ' push "$2" "$3" <<<"$4"
}
