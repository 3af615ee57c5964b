"""Real enumerations from the numbers that SWIG puts into a class."""

import enum
from typing import Any


def named_values(namespace: dict[str, Any], *names: str) -> dict[str, Any]:
    """The enumerations of these names, and their members as SWIG calls them: Kind_Round and Kind_Square of Kind."""
    found: dict[str, Any] = {}
    for name in names:
        prefix = f"{name}_"
        values = {key.removeprefix(prefix): value for key, value in namespace.items() if key.startswith(prefix)}
        members = enum.IntEnum(f"_{name}", values)  # type: ignore[misc]
        found[f"_{name}"] = members
        found.update({prefix + key: members[key] for key in values})
    return found
