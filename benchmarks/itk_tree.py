"""Build trees of ITK for benchmarks: how they are configured, and their commands."""

import json
import pathlib
import re
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
# Only the wrapping matters here: no tests, no downloads, and the tools of the machine.
OPTIONS = (
    "-DITK_WRAP_PYTHON=ON", "-DITK_USE_PYTHON_LIMITED_API=OFF", "-DITK_USE_SYSTEM_CASTXML=ON", "-DITK_USE_SYSTEM_SWIG=ON",
    "-DITK_FORBID_DOWNLOADS=ON", "-DBUILD_TESTING=OFF", "-DCMAKE_BUILD_TYPE=Release",
)


def configure_command(source, build, wrapgen, batch, generator="Ninja"):
    """The command that configures a build tree. `batch` is a value of WRAPGEN_CASTXML_BATCH."""
    return ["cmake", "-S", source, "-B", build, "-G", generator, *OPTIONS,
            f"-DCMAKE_PROJECT_ITK_INCLUDE={REPOSITORY / 'cmake' / 'WrapgenForItk.cmake'}",
            f"-DWrapgen_EXECUTABLE={wrapgen}", f"-DWRAPGEN_CASTXML_BATCH={batch}"]


def custom_commands(build):
    """All custom commands of a build tree for Ninja, as lines for a shell."""
    listed = subprocess.run(["ninja", "-t", "compdb", "CUSTOM_COMMAND"], cwd=build, capture_output=True, check=True, text=True)
    return [entry["command"] for entry in json.loads(listed.stdout)]


def stub_runs(commands):
    """The stub runs among some commands."""
    return [command for command in commands if " stubs " in command and "--pkl_dir" in command]


def module_runs(commands):
    """The module runs among some commands, dependencies first."""
    names = {}
    for command in commands:
        if " module " in command and "--mdx" in command:
            mdx = [pathlib.Path(path).stem for path in re.findall(r"--mdx (\S+)", command)]
            names[mdx[0]] = (command, mdx[1:])
    ordered, seen = [], set()

    def visit(name):
        if name in seen or name not in names:
            return
        seen.add(name)
        for other in names[name][1]:
            visit(other)
        ordered.append(names[name][0])

    for name in names:
        visit(name)
    return ordered
