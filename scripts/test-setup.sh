# shellcheck shell=bash disable=SC2154 # reports is set by ./test
# Part of ./test: makes sure that what the tests need is there, and says what it could not do.

have_postgres() { [ -n "$(postgres_bin)" ]; }
have_shell() { command -v chromium-headless-shell; } >/dev/null
have_chromium() { have_shell || command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null
# No "… | grep -q": grep stops reading at the first hit, and with pipefail the command before it then counts as failed.
have_fonts() { command -v fc-list >/dev/null && [[ $(fc-list) == *NotoSansArabic* ]]; }
have_dovecot() { command -v dovecot >/dev/null && command -v doveadm >/dev/null; }
have_exim() { [ -x /usr/sbin/exim4 ]; }
other_mail_server() { ! have_exim && [ -e /usr/sbin/sendmail ]; }
have_icu() { [[ $(ldconfig -p 2>/dev/null) == *libicuuc.so* ]] || compgen -G '/usr/lib/*/libicuuc.so*' >/dev/null; }
have_node() { command -v node >/dev/null && command -v npm >/dev/null; }
have_tzdata() { [ -e /usr/share/zoneinfo/Europe/Amsterdam ]; }

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

can_install() { command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }; }

missing_packages() {
  local need
  for need in "$@"; do "have_${need%%:*}" || printf '%s\n' "${need#*:}"; done
}

# Installs without starting the services that the packages bring: the tests start their own, on ports of their own. Nothing that is there
# goes: what would need that is left out, and the rest is installed one by one. A mail server that came for the tests does not start later either.
install_packages() {
  local one apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold)
  local policy=/usr/sbin/policy-rc.d code=0 ours=
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null && as_root chmod +x $policy && ours=1
  fi
  apt+=(install -y --no-install-recommends --no-remove)
  as_root "${apt[@]}" "$@" || {
    as_root apt-get -o DPkg::Lock::Timeout=300 update
    for one in "$@"; do as_root "${apt[@]}" "$one" || code=$?; done
  }
  [[ " $* " != *" exim4-"* ]] || ! have_exim || as_root update-rc.d exim4 disable
  [ -z "$ours" ] || as_root rm -f $policy
  return $code
}

# What a suite needs beside .NET itself: the name of a check above and the Debian package that satisfies it.
needs_of() {
  case $1 in
    postgres | tests) printf '%s\n' postgres:postgresql dovecot:dovecot-imapd exim:exim4-daemon-light node:nodejs node:npm ;;
    sqlite) printf '%s\n' dovecot:dovecot-imapd exim:exim4-daemon-light node:nodejs node:npm ;;
    browser) printf '%s\n' postgres:postgresql chromium:chromium fonts:fonts-noto-core fonts:fontconfig ;;
  esac
  printf '%s\n' icu:libicu-dev tzdata:tzdata
}

# Chromium without windows looks at the same pages with the same engine in half the processor time: taken where Debian has it.
prefer_shell() {
  [[ " $* " != *" browser "* ]] || have_shell || ! can_install || { have_chromium && ! apt-cache show chromium-headless-shell >/dev/null 2>&1; } ||
    install_packages chromium-headless-shell >"$reports/shell.log" 2>&1 || true
}

set_up() {
  local wanted_needs missing wanted_packages still name
  command -v dotnet >/dev/null || { say "The .NET 10 SDK is missing: install dotnet-sdk-10.0." && failed=$((failed + 1)) && exit 1; }
  prefer_shell "$@"
  mapfile -t wanted_needs < <(for name in "$@"; do needs_of "$name"; done | sort -u)
  mapfile -t missing < <(missing_packages "${wanted_needs[@]}")
  [ ${#missing[@]} -gt 0 ] || return 0
  mapfile -t wanted_packages < <(printf '%s\n' "${missing[@]}" | if other_mail_server; then grep -v '^exim4-'; else cat; fi)
  [ ${#wanted_packages[@]} -eq ${#missing[@]} ] || say "This machine has another mail server. It stays, so that Exim is not installed."
  if can_install && [ ${#wanted_packages[@]} -gt 0 ]; then
    say "== installing ${wanted_packages[*]}"
    install_packages "${wanted_packages[@]}" >"$reports/setup.log" 2>&1 || tail -n 20 "$reports/setup.log"
  fi
  mapfile -t still < <(missing_packages "${wanted_needs[@]}")
  [ ${#still[@]} -gt 0 ] || return 0
  say "Could not install: ${still[*]}. What needs them is skipped here and fails on a build server (CI)."
  say "By hand: apt-get install --no-remove ${still[*]}"
  [ -z "${CI:-}" ] || failed=$((failed + 1))
}
