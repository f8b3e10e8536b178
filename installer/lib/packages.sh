# shellcheck shell=bash
# Installs what installer/packages.txt lists.
#
#   install_missing SECTION…     sections: build, run, test
#
# Asks apt for nothing where all is there. Fails with the line to type where something is missing
# and this is not root.

_packages_of() {
  local file section line wanted
  file=$(dirname "${BASH_SOURCE[0]}")/../packages.txt
  section=
  while read -r line; do
    case $line in
      '# section: '*) section=${line#'# section: '} ;;
      '' | '#'*) ;;
      *)
        for wanted in "$@"; do
          if [[ $wanted == "$section" ]]; then printf '%s\n' "$line"; fi
        done
        ;;
    esac
  done <"$file"
}

_is_installed() {
  case $1 in
    # Node.js often comes from elsewhere, with npm in it.
    nodejs) command -v node >/dev/null && return 0 ;;
    npm) command -v npm >/dev/null && return 0 ;;
  esac
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

install_missing() {
  local package missing=()
  while read -r package; do
    _is_installed "$package" || missing+=("$package")
  done < <(_packages_of "$@")
  [[ ${#missing[@]} -eq 0 ]] && return 0

  if [[ $(id -u) -ne 0 ]]; then
    printf 'Missing packages. As root: apt-get install %s\n' "${missing[*]}" >&2
    return 1
  fi
  printf 'Installing %d packages: %s\n' "${#missing[@]}" "${missing[*]}"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=400 -q)
  "${apt[@]}" update || return 1
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}
