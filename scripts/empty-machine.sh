#!/usr/bin/env bash
# The README's "A real installation" on an empty machine: makes an empty Debian, does in it what the README says and nothing else, starts it
# with the systemd of that machine, and asks the service how it is. Takes some minutes; ./test does the same without a machine of its own.
#   scripts/empty-machine.sh [DIR]     as root; the machine is made in DIR (a new one when left out) and thrown away afterwards
# It needs Debian's mmdebstrap and systemd-container. The machine borrows the .NET SDK, the packages that NuGet has fetched already and the
# certificates of this one, to read only. While it runs it has a network of its own, with nothing but loopback.
set -euo pipefail

repository=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
say() { printf '== %s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

[ "$(id -u)" -eq 0 ] || stop "Run this as root: it makes a machine."
for need in mmdebstrap systemd-nspawn git dotnet; do
  command -v $need >/dev/null || stop "$need is missing: apt-get install mmdebstrap systemd-container git, and the .NET 10 SDK."
done

place=${1:-$(mktemp -d /var/tmp/meedoen-machine.XXXXXX)}
machine=$place/machine
sdk=$(dirname -- "$(readlink -f "$(command -v dotnet)")")
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
. /etc/os-release
trap 'rm -rf --one-file-system -- "$machine"' EXIT

# The commands of the README: those that make the installation, and those that need the running system.
commands() { awk '/^## A real installation/ { here = 1 } here && /^```/ { if (block) exit; block = 1; next } block' "$repository/README.md"; }
start='systemctl enable --now meedoen'
installing=$(commands | sed "/$start/q" | sed "s/ && $start\$//")
starting=$(commands | sed -n "/$start/,\$p" | sed "s/.* && $start\$/$start/")
[ -n "$installing" ] && [[ $starting == "$start"* ]] || stop "The README's section does not have the commands that this script knows."

inside() {
  systemd-nspawn --quiet --register=no --keep-unit -D "$machine" --resolv-conf=copy-host --bind-ro="$sdk" --bind-ro=/etc/ssl/certs \
    --bind-ro="$packages:/var/cache/nuget" --setenv=NUGET_PACKAGES=/var/cache/nuget --setenv=DOTNET_CLI_TELEMETRY_OPTOUT=1 \
    --setenv=DOTNET_NOLOGO=1 --setenv=DEBIAN_FRONTEND=noninteractive "$@"
}

make_machine() {
  mmdebstrap --quiet --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates "$VERSION_CODENAME" "$machine" http://deb.debian.org/debian
  ln -s "$sdk/dotnet" "$machine/usr/bin/dotnet"
  git clone --quiet --depth 1 "file://$repository" "$machine/srv/meedoen"
}

# What the machine does when it has started: the rest of the README, and then the questions. Everything goes to a file, the outcome too.
checks() {
  cat <<END
set -euxo pipefail
trap 'echo \$? >/srv/outcome; systemctl --no-block poweroff' EXIT
exec >/srv/report 2>&1
cd /srv/meedoen
$starting
END
  cat <<'END'
as_meedoen="setpriv --reuid meedoen --regid meedoen --init-groups"
health="$as_meedoen dotnet /opt/meedoen/Meedoen.dll health --config /etc/meedoen/settings.json --data /var/lib/meedoen"
systemctl show meedoen -p Type -p ActiveState -p StatusText -p NRestarts
systemctl is-active meedoen
$health
[ -z "$(find /etc/meedoen /var/lib/meedoen -perm /077)" ]
[ -z "$(find /var/lib/meedoen ! -user meedoen)" ]
$as_meedoen dotnet /opt/meedoen/Meedoen.dll audit verify --config /etc/meedoen/settings.json --data /var/lib/meedoen
systemctl restart meedoen
$health
systemctl stop meedoen
systemctl show meedoen -p Result -p ExecMainStatus
[ "$(systemctl show meedoen -p Result --value)" = success ]
! $health
systemd-analyze verify meedoen.service
systemd-analyze security --no-pager meedoen.service | tail -n 1
END
}

install_checks() {
  checks >"$machine/srv/checks.sh"
  printf '[Unit]\nDescription=What the README says next\n[Service]\nType=idle\nExecStart=/bin/bash /srv/checks.sh\n' \
    >"$machine/etc/systemd/system/readme.service"
  mkdir -p "$machine/etc/systemd/system/multi-user.target.wants"
  ln -s ../readme.service "$machine/etc/systemd/system/multi-user.target.wants/readme.service"
}

say "an empty Debian ($VERSION_CODENAME)"
make_machine
say "what the README says: packages, user, program, key, settings, service file"
inside --chdir=/srv/meedoen /bin/bash -euxo pipefail -c "$installing"
install_checks
say "the machine starts"
if ! timeout -k 10 600 systemd-nspawn --quiet --register=no --keep-unit -D "$machine" --boot --private-network --link-journal=no \
  --bind-ro="$sdk" >"$place/console.log" 2>&1 </dev/null || [ ! -s "$machine/srv/outcome" ]; then
  tail -n 30 "$place/console.log" "$machine/srv/report" 2>/dev/null || true
  stop "systemd did not run in the machine to its end: nothing is proven of the service."
fi
cat "$machine/srv/report"
[ "$(cat "$machine/srv/outcome")" = 0 ] || stop "The installation does not do what the README says: the last command above failed."
say "the service starts, says that it is ready, answers, starts again and stops clean"
