#!/bin/sh
# Judges the .proto files: style and comments, and, given a git ref, whether they break callers of that version.
# usage: contracts/lint.sh [--against <git ref>]
# Needs node with npm, and a build of this module, which unpacks what the files import.
set -eu
cd "$(dirname "$0")"

against=
case "${1-}" in
  --against) against=${2:?--against needs a git ref} ;;
  '') ;;
  *) echo "usage: contracts/lint.sh [--against <git ref>]" >&2; exit 2 ;;
esac

command -v npm >/dev/null 2>&1 || { echo "contracts/lint.sh needs node with npm on the path" >&2; exit 2; }
# not "npm ci": it insists on the binaries for every other system, which not every registry has
[ -x node_modules/.bin/buf ] || npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error

unpacked=$(find target/protobuf-maven-plugin -type d -name 'proto-google-common-protos-*' 2>/dev/null | head -n 1)
[ -n "$unpacked" ] || { echo "build first: ./mvnw -pl contracts compile" >&2; exit 2; }
rm -rf target/imports
mkdir -p target/imports/google/api target/imports/google/type
cp "$unpacked"/google/api/annotations.proto "$unpacked"/google/api/http.proto target/imports/google/api/
cp "$unpacked"/google/type/*.proto target/imports/google/type/

node_modules/.bin/buf lint
if [ -n "$against" ]; then
  old=target/against
  rm -rf "$old"
  mkdir -p "$old"
  git archive "$against" . | tar -x -C "$old"
  mkdir -p "$old/target"
  cp -R target/imports "$old/target/imports"
  cp buf.yaml "$old/buf.yaml"
  node_modules/.bin/buf breaking --against "$old"
fi
echo "contracts: fine"
