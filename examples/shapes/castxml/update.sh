#!/bin/sh
# Regenerates castxml/*.xml.gz and castxml/*.mdx. Runs in the example's root with relative paths, so that the files do not depend
# on the location of the checkout. Needs castxml, cmake, python3 and a C++17 compiler.
set -eu
cd "$(dirname "$0")/.."
rm -f castxml/*.xml.gz castxml/*.mdx
python3 - <<'PYTHON' > castxml/list.txt
import json
for module in json.load(open("modules.json")):
    name = module["module"]
    lines = module["mdx"][1:] + [submodule + ".idx" for submodule in module["submodules"]]
    open(f"castxml/{name}.mdx", "w").write(f"% {name}\n" + "".join(line + "\n" for line in lines))
    for submodule in module["submodules"]:
        print(name, submodule)
PYTHON
while read -r module submodule; do
  cmake -DINPUT="wrapping/$module/${submodule}SwigInterface.h.in" -DOUTPUT="castxml/$submodule.cxx" \
    -P ../../cmake/WrapgenTranslationUnit.cmake
  castxml -o "castxml/$submodule.xml" --castxml-output=1 --castxml-start _wrapping_ \
    --castxml-cc-gnu "(" "${CXX:-c++}" -std=c++17 -fno-sized-deallocation ")" -w -c -Iinclude "castxml/$submodule.cxx"
  gzip --best --no-name "castxml/$submodule.xml"
  rm "castxml/$submodule.cxx"
done < castxml/list.txt
rm castxml/list.txt
