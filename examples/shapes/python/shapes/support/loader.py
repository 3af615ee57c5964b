"""Imports the extensions and finds the classes and functions in them.

Which C++ type a class stands for is in the .idx files that Wrapgen wrote: `{C++ type} {SWIG name} {submodule}`.
"""

import functools
import importlib
import pathlib
import re
import types

from shapes.support.template_class import itkTemplate

MODULES = ("ShapesCore", "ShapesGeometry", "ShapesImaging")
_LINE = re.compile(r"\{(.*)\} \{(.*)\} \{(.*)\}")


@functools.cache
def load():
    """All names of the package: modules, classes, templates, functional interfaces."""
    found = {}
    for module in MODULES:
        names = types.SimpleNamespace(**_load_module(module))
        found.update(vars(names))
        found[module] = names
    return found


def _load_module(module):
    importlib.import_module(f"shapes._{module}Python")
    names = {}
    for index in sorted((pathlib.Path(__file__).parent.parent / "index" / module).glob("*.idx")):
        wrappers = importlib.import_module(f"shapes.{index.stem}Python")
        for line in index.read_text(encoding="utf-8").splitlines():
            cpp_type, swig_name, _ = _LINE.fullmatch(line).groups()
            if hasattr(wrappers, swig_name):
                _add_class(names, cpp_type, getattr(wrappers, swig_name))
        names.update(_functional_interfaces(wrappers))
    return names


def _add_class(names, cpp_type, swig_class):
    swig_class._cpp_type = cpp_type
    name, _, arguments = cpp_type.removeprefix("shapes::").partition("<")
    if arguments:
        template = names.setdefault(name, itkTemplate(name))
        template.add(_split(arguments.removesuffix(">")), swig_class)
    else:
        names[name] = swig_class


def _functional_interfaces(wrappers):
    for name, value in vars(wrappers).items():
        initializer = getattr(wrappers, f"{name}_init_docstring", None)
        if initializer is not None:
            yield name, value


def _split(arguments):
    """Template arguments, split at the commas outside of angle brackets."""
    parts, depth = [""], 0
    for character in arguments:
        depth += {"<": 1, ">": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return tuple(part.strip() for part in parts)
