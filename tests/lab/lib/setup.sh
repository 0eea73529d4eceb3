# shellcheck shell=bash
# From nothing to a machine that can make hosts, and back to nothing.

setup_is_done() {
  engine_is_up main && [ -d "$(template_dir)" ] && d image inspect "$(host_image)" >/dev/null 2>&1
}

setup_locked() {
  engine_start main "$LAB_HOME/engine"
  build_images
}

lab_setup() {
  if [ -z "$(missing_packages)" ] && setup_is_done; then
    touch "$(template_dir)" # used last: forgotten last
    return 0
  fi
  with_lock packages install_packages
  # Every later command runs without this lock, so that labs are made side by side.
  with_lock setup setup_locked
}

# lab_check: prints why a lab cannot run here. What it does not try is the download of packages.
lab_check() {
  local reason=''
  if [ "$(id -u)" -ne 0 ]; then
    reason="not root"
  elif [ "$(uname -s)" != Linux ]; then
    reason="not Linux"
  elif ! grep -qw overlay /proc/filesystems; then
    reason="this kernel has no overlay file system"
  elif [ -n "$(missing_packages)" ] && ! command -v apt-get >/dev/null; then
    reason="not on this machine: $(missing_packages | paste -sd' ')"
  elif ! { [ -n "$(command -v jq)" ] && setup_is_done; } && ! find_kit >/dev/null && ! curl -s -o /dev/null -m 5 https://registry-1.docker.io/v2/; then
    reason="no kit of programs (../shared/kit or RKESTACK_KIT) and no registry of images within reach"
  fi
  [ -z "$reason" ] || { printf 'no lab here: %s\n' "$reason"; return 1; }
}

lab_sweep() {
  [ -d "$LABS_DIR" ] || return 0
  with_lock network remove_orphans
  [ -z "$(ls -A "$LABS_DIR")" ] || return 0
  engine_stop template
  engine_stop main
  remove_cgroups
}

lab_purge() {
  [ -d "$LAB_HOME" ] || return 0
  lab_down --all
  engine_stop template
  engine_stop main
  forbid_bridges
  unmount_below "$LAB_HOME"
  remove_cgroups
  remove_foreign_dirs
  rm -rf "$LAB_HOME"
}
