#!/usr/bin/env bash
# Makes the pictures of the README and the user guide (docs/images, docs/gids/images) from a fresh demo: scripts/screenshots.sh
# Needs Chromium. Makes the files small when ImageMagick is there.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
  { echo "Chromium is missing: apt-get install chromium" >&2; exit 1; }
data=$(mktemp -d /tmp/meedoen-pictures.XXXXXX)
demo=
trap '[ -z "$demo" ] || { kill "$demo" && wait "$demo"; } 2>/dev/null || true; rm -rf "$data"' EXIT

# Built first: the demo, once it runs, is not measured against a build beside it.
dotnet build tests/Meedoen.BrowserTests -v quiet -nologo -p:UseSharedCompilation=false
port=$((20000 + RANDOM % 12000))
./run --port "$port" --data "$data" --now 2026-11-23T09:10 &
demo=$!
until curl -sf "http://127.0.0.1:$port/health/ready" >/dev/null; do
  kill -0 "$demo" 2>/dev/null || { echo "The demo did not start." >&2; exit 1; }
  sleep 0.5
done
mkdir -p docs/images docs/gids/images
MEEDOEN_UPDATE_DOCS=1 MEEDOEN_DEMO="http://127.0.0.1:$port" \
  dotnet artifacts/bin/Meedoen.BrowserTests/debug/Meedoen.BrowserTests.dll -noLogo -noColor -class '*PictureTests'
if command -v convert >/dev/null; then
  for picture in docs/images/*.png docs/gids/images/*.png; do
    convert "$picture" -strip +dither -colors 96 -define png:compression-level=9 "$picture.small" && mv "$picture.small" "$picture"
  done
fi
large=$(find docs/images docs/gids/images -name '*.png' -size +150k)
[ -z "$large" ] || { printf 'Too large, install imagemagick or make the picture smaller:\n%s\n' "$large" >&2; exit 1; }
du -ch docs/images docs/gids/images | tail -1
