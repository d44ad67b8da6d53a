#!/usr/bin/env bash
# Makes a migration for both databases from the model: scripts/migrations.sh NAME
# Before the first release there is one migration, Initial, under one fixed id, made anew: scripts/migrations.sh --initial
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
base=src/Meedoen/Platform/Data/Migrations
stray=src/Meedoen/Meedoen # where the tool puts the first snapshot, by its namespace
name=${1:?name of the migration, or --initial}
if [ "$name" = --initial ]; then
  rm -rf "$base" "$stray"
fi
dotnet build src/Meedoen -v q -nologo || { git checkout -q -- "$base" "$stray" 2>/dev/null || true; exit 1; }
for kind in Sqlite Postgres; do
  dotnet ef migrations add "${name/--initial/Initial}" --no-build --project src/Meedoen --context "${kind}MeedoenDb" \
    --output-dir "Platform/Data/Migrations/$kind" --namespace "Meedoen.Platform.Data.Migrations.$kind"
  if [ "$name" = --initial ]; then
    for file in "$base/$kind"/*_Initial*.cs; do
      id=$(basename "$file" | cut -d_ -f1)
      sed -i "s/${id}_Initial/20261122000000_Initial/" "$file"
      mv "$file" "${file/$id/20261122000000}"
    done
  fi
done
if [ -d "$stray" ]; then
  cp -r "$stray/." src/Meedoen/
  rm -rf "$stray"
fi
