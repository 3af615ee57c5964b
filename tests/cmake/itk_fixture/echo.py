"""Writes its arguments, as they arrive, to the file that the first of them names."""

import json
import sys

with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump(sys.argv[2:], file, ensure_ascii=False, indent=1)
