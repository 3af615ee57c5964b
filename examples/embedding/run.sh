#!/usr/bin/env bash
# Packs the libraries, builds this program from the packages alone, runs it on the shapes example, and checks its output.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
work=$(mktemp -d)
# A unique version, so that the package cache does not provide an earlier build.
version=0.2.0-example.$(date +%s)
cached=${NUGET_PACKAGES:-$HOME/.nuget/packages}
trap 'rm -rf "$work" "$cached"/wrapgen.*/"$version"' EXIT

for project in Platform Pipeline Emitters; do
    dotnet pack "$root/src/$project" -c Release -p:WrapgenVersion="$version" --output "$work/packages"
done

cp "$here"/*.cs "$here"/*.csproj "$here"/*.props "$here"/*.targets "$work"
dotnet build "$work/Embedding.csproj" -c Release -p:WrapgenVersion="$version" -p:RestoreAdditionalProjectSources="$work/packages" --output "$work/bin"

mkdir -p "$work/interfaces" "$work/library/castxml_inputs"
cp "$root/examples/shapes/castxml/ShapesCore.mdx" "$work/interfaces"
for xml in "$root"/examples/shapes/castxml/*.xml.gz; do
    name=$(basename "$xml" .xml.gz)
    gunzip --stdout "$xml" >"$work/library/castxml_inputs/$name.xml"
done
cp "$root"/examples/shapes/wrapping/ShapesCore/*SwigInterface.h.in "$work/library/castxml_inputs"

dotnet "$work/bin/Embedding.dll" "$work/interfaces/ShapesCore.mdx" "$work/library" shapesAngle "$root/examples/shapes/wrapping/profile.json" "$work/api" strict |
    tee "$work/said"

grep -q '^::shapes::Angle  include/shapesAngle.h(' "$work/said"
grep -q '^    double GetDegrees()$' "$work/said"
grep -q '^ShapesCore: 8 submodules, ' "$work/said"
grep -q '^\* `GetDegrees`: 1 overload(s), float$' "$work/api/shapesAngle.md"
test -f "$work/interfaces/shapesAngle.i"
grep -q 'class shapesAngle' "$work/api/stubs/shapesAnglePython.pyi"
echo "The example works from the packages."
