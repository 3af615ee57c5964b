"""examples/other from headers to Python: a library that shares no convention with ITK, its tests and its stubs."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from build_tree import REPOSITORY, wrapgen_executable

EXAMPLE = REPOSITORY / "examples" / "other"


class OtherTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        root = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="wrapgen other ")))
        cls.build = root / "build"
        cls.environment = dict(os.environ, ITK_WRAP_CACHE=str(root / "cache"))
        cls.run_tool(
            "cmake", "-S", EXAMPLE, "-B", cls.build, "-G", "Ninja",
            f"-DWrapgen_EXECUTABLE={wrapgen_executable()}", f"-DPython3_EXECUTABLE={sys.executable}")
        cls.output = cls.run_tool("ninja", "-C", cls.build)

    @classmethod
    def run_tool(cls, *command, **environment):
        done = subprocess.run(
            [str(part) for part in command], env=dict(cls.environment, **environment), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{command} failed ({done.returncode}):\n{done.stdout}")
        return done.stdout

    def test_the_python_tests_of_the_example_pass(self):
        output = self.run_tool("ctest", "--test-dir", self.build, "--output-on-failure", "-V")
        self.assertRegex(output, r"Ran \d tests")
        self.assertIn("100% tests passed", output)

    def test_the_build_gives_no_warning(self):
        self.assertNotIn("warning", self.output.lower())

    def test_a_second_build_does_nothing(self):
        self.assertIn("no work to do", self.run_tool("ninja", "-C", self.build))

    @unittest.skipUnless(shutil.which("mypy"), "needs mypy")
    def test_the_tests_of_the_example_are_well_typed(self):
        self.run_tool(
            "mypy", "--strict", "--cache-dir", self.build / "mypy", EXAMPLE / "python" / "tests" / "test_wayline.py",
            MYPYPATH=str(self.build / "python"))
