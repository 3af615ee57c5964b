"""Finding the package and the tool, and the messages of wrong calls."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from build_tree import REPOSITORY, BuildTree, wrapgen_command, wrapgen_executable

PROJECT = """\
cmake_minimum_required(VERSION 3.22)
project(Finder LANGUAGES {languages})
find_package(Wrapgen {version} CONFIG)
message(STATUS "found=${{Wrapgen_FOUND}} version=${{Wrapgen_EXECUTABLE_VERSION}} command=${{Wrapgen_COMMAND}} why=${{Wrapgen_NOT_FOUND_MESSAGE}}")
{more}
"""


class PackageTests(unittest.TestCase):
    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="wrapgen package ")))

    def configure(self, *options, version="", more="", languages="NONE", environment=None):
        source = self.root / "source"
        source.mkdir(exist_ok=True)
        (source / "CMakeLists.txt").write_text(PROJECT.format(version=version, more=more, languages=languages))
        shutil.rmtree(self.root / "build", ignore_errors=True)
        done = subprocess.run(
            ["cmake", "-S", source, "-B", self.root / "build", *options],
            text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, check=False)
        return done.stdout

    def in_checkout(self, *options, **arguments):
        return self.configure(f"-DWrapgen_DIR={REPOSITORY / 'cmake'}", *options, **arguments)

    def tool_in_path(self):
        """Returns a PATH whose first wrapgen is the tool under test, program or DLL."""
        folder = self.root / "bin with space"
        folder.mkdir()
        program = folder / "wrapgen"
        command = " ".join(f"'{part}'" for part in wrapgen_command())
        program.write_text(f'#!/bin/sh\nexec {command} "$@"\n')
        program.chmod(0o755)
        return program

    def test_the_version_is_that_of_the_tool(self):
        props = (REPOSITORY / "Directory.Build.props").read_text(encoding="utf-8")
        expected = re.search(r"<WrapgenVersion>([^<-]+)", props).group(1)
        package = (REPOSITORY / "cmake" / "WrapgenConfigVersion.cmake").read_text(encoding="utf-8")
        self.assertIn(f'set(PACKAGE_VERSION "{expected}")', package)
        output = self.in_checkout(f"-DWrapgen_EXECUTABLE={wrapgen_executable()}")
        self.assertRegex(output, rf"found=1 version={re.escape(expected)}")

    def test_versions_are_compatible_within_a_minor_version(self):
        tool = f"-DWrapgen_EXECUTABLE={wrapgen_executable()}"
        for version, found in (("0.2", "1"), ("0.2.0", "1"), ("0.1", "0"), ("0.3", "0"), ("1", "0")):
            with self.subTest(version):
                self.assertIn(f"found={found} ", self.in_checkout(tool, version=version))

    def test_a_tool_of_the_projects_manifest_is_run_by_dotnet(self):
        dotnet = self.root / "bin" / "dotnet"
        dotnet.parent.mkdir()
        dotnet.write_text('#!/bin/sh\n[ "$1 $2 $3 $4 $5" = "tool run wrapgen -- --version" ] && echo 0.1.9\n')
        dotnet.chmod(0o755)
        manifest = self.root / "source" / ".config" / "dotnet-tools.json"
        manifest.parent.mkdir(parents=True)
        manifest.write_text('{ "version": 1, "tools": { "wrapgen": { "version": "0.1.9", "commands": ["wrapgen"] } } }')
        output = self.in_checkout(environment={"PATH": f"{dotnet.parent}:/usr/bin:/bin", "HOME": str(self.root)})
        self.assertIn(f"found=1 version=0.1.9 command={dotnet};tool;run;wrapgen;-- ", output)

    def test_the_program_in_path_is_found(self):
        program = self.tool_in_path()
        environment = dict(os.environ, PATH=f"{program.parent}{os.pathsep}{os.environ['PATH']}")
        self.assertIn(f"command={program} ", self.in_checkout(environment=environment))

    def test_a_dll_is_started_by_dotnet(self):
        dotnet = shutil.which("dotnet")
        dlls = sorted((REPOSITORY / "src" / "Cli" / "bin").rglob("net10.0/wrapgen.dll"))
        if dotnet is None or not dlls:
            self.skipTest("needs dotnet and a built src/Cli")
        output = self.in_checkout(f"-DWrapgen_EXECUTABLE={dlls[0]}")
        self.assertIn("found=1 ", output)
        self.assertRegex(output, rf"command=.*dotnet;{re.escape(str(dlls[0]))} ")

    def test_a_tool_that_does_not_work_is_not_found_and_says_why(self):
        broken = self.root / "broken"
        broken.write_text("#!/bin/sh\necho out of order >&2\nexit 3\n")
        broken.chmod(0o755)
        output = self.in_checkout(f"-DWrapgen_EXECUTABLE={broken}")
        self.assertIn("found=0", output)
        self.assertIn("does not work (3): out of order", output)

    def test_without_a_tool_the_message_says_what_to_do(self):
        output = self.in_checkout(environment={"PATH": "/usr/bin:/bin", "HOME": str(self.root)})
        self.assertIn("found=0", output)
        self.assertIn("set Wrapgen_EXECUTABLE", output)

    def test_the_installed_package_works_from_its_prefix(self):
        prefix = self.root / "prefix"
        subprocess.run(["cmake", "-S", REPOSITORY / "cmake", "-B", self.root / "b"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["cmake", "--install", self.root / "b", "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
        output = self.configure(f"-DCMAKE_PREFIX_PATH={prefix}", f"-DWrapgen_EXECUTABLE={wrapgen_executable()}", version="0.2")
        self.assertIn("found=1 ", output)
        self.assertTrue((prefix / "lib/cmake/Wrapgen/WrapgenForItk.cmake").exists())
        self.assertFalse(any(prefix.rglob("CMakeLists.txt")))

    def test_wrong_calls_are_told(self):
        header = self.root / "source" / "aSwigInterface.h.in"
        header.parent.mkdir()
        header.write_text("#include <vector>\nusing a = int;\n")
        for call, message in (
            ("wrapgen_add_module(SUBMODULES a)", "NAME is missing or empty"),
            ("wrapgen_add_module(TYPO NAME M SUBMODULES a)", "unknown arguments `TYPO`"),
            ("wrapgen_add_module(NAME M SUBMODULES b)", "the submodule b needs the file"),
            ("wrapgen_add_module(NAME M SUBMODULES a DEPENDS Other)", "the dependency Other is neither a module that was"),
            ("wrapgen_add_stubs(TARGET s MODULES M OUTPUT_DIR o)", "the module M was not added by"),
            ("wrapgen_add_stubs(TARGET s MODULES M OUTPUT_DIR o STYLE Strict)", "STYLE is `Strict`; it can be one of: compat, strict"),
        ):
            with self.subTest(call):
                output = self.in_checkout(f"-DWrapgen_EXECUTABLE={wrapgen_executable()}", more=call, languages="CXX")
                self.assertIn(message, " ".join(output.split()))

    def test_a_castxml_that_cannot_read_the_standard_library_is_told_at_configure_time(self):
        header = self.root / "source" / "aSwigInterface.h.in"
        header.parent.mkdir()
        header.write_text("#include <vector>\nusing a = int;\n")
        output = self.in_checkout(
            f"-DWrapgen_EXECUTABLE={wrapgen_executable()}", "-DWRAPGEN_CASTXML_CXX_FLAGS=-nostdinc++",
            more="wrapgen_add_module(NAME M SUBMODULES a)", languages="CXX")
        self.assertIn("cannot read the standard library of", " ".join(output.split()))
        self.assertIn("file not found", output)


class TranslationUnitTests(unittest.TestCase):
    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def write(self, text):
        (self.root / "in").write_text(text)
        return subprocess.run(
            ["cmake", f"-DINPUT={self.root / 'in'}", f"-DOUTPUT={self.root / 'out'}",
             "-P", REPOSITORY / "cmake" / "WrapgenTranslationUnit.cmake"], text=True, capture_output=True, check=False)

    def test_types_go_into_the_wrapping_namespace_and_are_instantiated(self):
        self.assertEqual(0, self.write('#include "a[1].h"\n#define X ";"\n\nusing a2 = A<\n  2 >;\nusing b = B<"${x}", \'\\n\'>;\n').returncode)
        unit = (self.root / "out").read_text()
        self.assertLess(unit.index('#include "a[1].h"'), unit.index("namespace _wrapping_"))
        self.assertIn('#define X ";"\n', unit)
        self.assertIn("using a2 = A<\n  2 >;\nusing b = B<\"${x}\", '\\n'>;\n", unit)
        self.assertIn("sizeof(wrappers::a2)", unit)
        self.assertIn("sizeof(wrappers::b)", unit)

    def test_a_file_without_types_and_one_with_a_late_include_are_refused(self):
        self.assertIn("no `using <SWIG name>", " ".join(self.write("#include <vector>\n").stderr.split()))
        self.assertIn("move all #include lines", " ".join(self.write("using a = int;\n#include <b>\n").stderr.split()))


if __name__ == "__main__":
    unittest.main()
