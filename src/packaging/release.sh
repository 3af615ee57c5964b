#!/usr/bin/env bash
# Makes the archives of a release: the program, completions, the manual page, documentation, licence and changes; a file with the SHA-256 of each; and
# a bill of materials (CycloneDX).
#   release.sh [--native] FOLDER PLATFORM...
#
# linux-x64 has two native programs: `wrapgen` for processors with AVX2 starts `wrapgen-x86-64-v2` on others. linux-arm64 is native, too;
# elsewhere, it is cross-compiled with Debian's gcc-aarch64-linux-gnu and libc6-dev-arm64-cross. Every other platform gets ReadyToRun
# code for .NET 10, which needs no tools of that system. With --native, every program is native, and is run: the platform must be the
# one that this script runs on.
set -euo pipefail
native=false
if [ "$1" = --native ]; then
    native=true
    shift
fi
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mkdir -p "$1" && cd "$1" && pwd)
shift
version=$(sed -n 's:.*<WrapgenVersion>\(.*\)</WrapgenVersion>.*:\1:p' "$root/Directory.Build.props")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=python3
command -v python3 >/dev/null || python=python

# publish PLATFORM OUTPUT
publish() {
    local rid=$1 older options=()
    case $1 in
        linux-x64)
            older=$("$root/src/packaging/older.sh" "$work/older")
            options+=("-p:WrapgenOlderProgram=$older")
            ;;
        linux-arm64)
            if [ "$(uname -m)" != aarch64 ]; then
                # The SDK passes an option of clang that names the target; this compiler has one target and does not know the option.
                printf '%s\n' '#!/bin/sh' 'for argument; do shift; case $argument in --target=*) ;; *) set -- "$@" "$argument" ;; esac; done' \
                    'exec aarch64-linux-gnu-gcc "$@"' >"$work/aarch64-cc"
                chmod +x "$work/aarch64-cc"
                options+=("-p:CppCompilerAndLinker=$work/aarch64-cc" -p:ObjCopyName=aarch64-linux-gnu-objcopy)
            fi
            ;;
        *) $native || options+=(-p:PublishAot=false -p:PublishReadyToRun=true -p:SelfContained=false) ;;
    esac
    # A lock file of its own: the one in the sources is for the platforms of the packages.
    # Bash 3.2 (macOS) takes an empty list for an unset variable.
    dotnet publish "$root/src/Cli" -c Release -r "$rid" --output "$2" -warnaserror \
        -p:NuGetLockFilePath=obj/release.lock.json -p:RestoreLockedMode=false ${options[@]+"${options[@]}"}
    rm -f "$2"/*.dbg "$2"/*.pdb "$2"/*.xml
    rm -rf "$2"/*.dSYM
}

# The texts are the same for every platform, so a program that runs here prints them.
texts=$work/texts
mkdir -p "$texts/completions" "$texts/man/man1"
cp -R "$root/LICENSE" "$root/CHANGELOG.md" "$root/README.md" "$root/docs" "$texts"
print() {
    "$@" completions bash >"$texts/completions/wrapgen.bash"
    "$@" completions zsh >"$texts/completions/_wrapgen"
    "$@" completions fish >"$texts/completions/wrapgen.fish"
    "$@" completions powershell >"$texts/completions/wrapgen.ps1"
    "$@" man >"$texts/man/man1/wrapgen.1"
}
if ! $native; then
    dotnet build "$root/src/Cli" -c Release --output "$work/here"
    print dotnet exec "$work/here/wrapgen.dll"
fi

for platform; do
    name=wrapgen-$version-$platform
    extension=tar.gz program=wrapgen
    case $platform in win-*) extension=zip program=wrapgen.exe ;; esac
    publish "$platform" "$work/$name"
    if $native; then
        "$work/$name/$program" --version
        "$work/$name/$program" demo --output "$work/demo-$platform" >/dev/null
        print "$work/$name/$program"
    fi
    cp -R "$texts/." "$work/$name"
    "$python" "$root/src/packaging/archive.py" "$work/$name" "$folder/$name.$extension" "$program" wrapgen-x86-64-v2
done

cd "$root"
dotnet tool restore
# The timestamp and the serial number would differ in every run.
dotnet tool run dotnet-CycloneDX src/Cli/Wrapgen.Cli.csproj --disable-package-restore --no-serial-number --set-name wrapgen \
    --set-version "$version" --set-type Application --output-format Json --output "$folder" --filename "wrapgen-$version.cdx.json"
"$python" - "$folder/wrapgen-$version.cdx.json" <<'PYTHON'
import json, sys
with open(sys.argv[1], encoding="utf-8-sig") as file:
    bill = json.load(file)
bill["metadata"].pop("timestamp", None)
with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
    json.dump(bill, file, indent=2)
    file.write("\n")
PYTHON
ls -l "$folder"
