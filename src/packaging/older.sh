#!/usr/bin/env bash
# Builds the program for x64 processors without AVX2. The program of a release starts it on such a processor.
# Usage: older.sh FOLDER. It prints the path of the program.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mkdir -p "$1" && cd "$1" && pwd)
publish=(dotnet publish "$root/src/Cli" -c Release -r linux-x64 --output "$folder" -warnaserror -p:WrapgenInstructionSet=x86-64-v2)
"${publish[@]}" >"$folder/log" || {
    cat "$folder/log" >&2
    exit 1
}
echo "$folder/wrapgen"
