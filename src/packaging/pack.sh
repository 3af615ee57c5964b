#!/usr/bin/env bash
# Packs the libraries and the tool into a folder. The tool consists of three packages: the one that users install, which selects one of
# the others; the native program; and the portable one for .NET. Then installs the tool from these packages and runs its demo.
# Usage: pack.sh FOLDER
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
packages=$(mkdir -p "$1" && cd "$1" && pwd)
version=$(sed -n 's:.*<WrapgenVersion>\(.*\)</WrapgenVersion>.*:\1:p' "$root/Directory.Build.props")
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT

for project in Platform Caching Pipeline Batching Emitters Reporting; do dotnet pack "$root/src/$project" -c Release --output "$packages"; done
dotnet pack "$root/src/Cli" -c Release --output "$packages"
dotnet pack "$root/src/Cli" -c Release -r linux-x64 --output "$packages"
# No restore here: without AOT it would write another lock file, and the packages restored above suffice.
dotnet pack "$root/src/Cli" -c Release -r any --no-restore --output "$packages"

for name in Wrapgen.Platform Wrapgen.Caching Wrapgen.Pipeline Wrapgen.Batching Wrapgen.Emitters Wrapgen.Reporting wrapgen wrapgen.linux-x64 wrapgen.any; do test -f "$packages/$name.$version.nupkg"; done

# Install with an empty home and package cache, because the real ones may contain an earlier build of this version.
(cd "$tool" && DOTNET_CLI_HOME=$tool NUGET_PACKAGES=$tool/cache dotnet tool install --global wrapgen --version "$version" --add-source "$packages")
reported=$("$tool/.dotnet/tools/wrapgen" --version)
test "${reported%% *}" = "$version"
"$tool/.dotnet/tools/wrapgen" demo --output "$tool/demo" >/dev/null
echo "wrapgen $version: packed, installed and run."
