#!/usr/bin/env bash
# Makes all packages in a folder: the libraries, and the tool as the package that chooses, the native one, and the one for any machine
# with .NET. Then installs the tool from them and runs its demo.
# Usage: pack.sh FOLDER
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
packages=$(mkdir -p "$1" && cd "$1" && pwd)
version=$(sed -n 's:.*<WrapgenVersion>\(.*\)</WrapgenVersion>.*:\1:p' "$root/Directory.Build.props")
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT

for project in Pipeline Emitters; do dotnet pack "$root/src/$project" -c Release --output "$packages"; done
dotnet pack "$root/src/Cli" -c Release --output "$packages"
dotnet pack "$root/src/Cli" -c Release -r linux-x64 --output "$packages"
# Not restored: what was restored above serves it too, and without AOT the lock file would be another.
dotnet pack "$root/src/Cli" -c Release -r any --no-restore --output "$packages"

for name in Wrapgen.Pipeline Wrapgen.Emitters wrapgen wrapgen.linux-x64 wrapgen.any; do test -f "$packages/$name.$version.nupkg"; done

# As a user who has nothing yet: a home and a package folder of its own, since the real ones may hold an earlier build of this version.
(cd "$tool" && DOTNET_CLI_HOME=$tool NUGET_PACKAGES=$tool/cache dotnet tool install --global wrapgen --version "$version" --add-source "$packages")
test "$("$tool/.dotnet/tools/wrapgen" --version)" = "$version"
"$tool/.dotnet/tools/wrapgen" demo --output "$tool/demo" >/dev/null
echo "wrapgen $version: packed, installed and run."
