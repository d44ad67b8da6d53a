#!/usr/bin/env bash
# Makes the pictures of the README (docs/images/*.png) from a fresh demo: scripts/screenshots.sh
# Needs Chromium. Makes the files small when ImageMagick is there.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$(mktemp -d /tmp/meedoen-pictures.XXXXXX)
port=$((20000 + RANDOM % 12000))
./run --port "$port" --data "$data" --now 2026-11-23T09:10 &
demo=$!
trap 'kill "$demo" 2>/dev/null || true; wait "$demo" 2>/dev/null || true; rm -rf "$data"' EXIT
for _ in $(seq 600); do
  curl -sf "http://127.0.0.1:$port/health/ready" >/dev/null && break
  kill -0 "$demo" || exit 1
  sleep 0.5
done
dotnet build tests/Meedoen.BrowserTests -v quiet -nologo
MEEDOEN_UPDATE_DOCS=1 MEEDOEN_DEMO="http://127.0.0.1:$port" \
  dotnet artifacts/bin/Meedoen.BrowserTests/debug/Meedoen.BrowserTests.dll -noLogo -noColor -class '*PictureTests'
if command -v convert >/dev/null; then
  for picture in docs/images/*.png; do
    convert "$picture" -strip -colors 96 -define png:compression-level=9 "$picture.small" && mv "$picture.small" "$picture"
  done
fi
ls -l docs/images
