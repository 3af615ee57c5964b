"""examples/shapes from headers to Python: castxml behind the cache, Wrapgen, SWIG, the compiler; and the installed package."""

import ast
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from build_tree import REPOSITORY, wrapgen_executable

EXAMPLE = REPOSITORY / "examples" / "shapes"


class ShapesTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="wrapgen shapes ")))
        cls.build = cls.root / "build"
        cls.environment = dict(os.environ, ITK_WRAP_CACHE=str(cls.root / "cache"))
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
        self.assertRegex(output, r"Ran \d\d tests")
        self.assertIn("100% tests passed", output)
        self.assertNotIn("memory leak", output)

    def test_generated_code_names_the_package_and_not_itk(self):
        for folder, pattern in (("wrapgen/interfaces", "*.i"), ("python/shapes", "*.pyi"), ("python/shapes", "shapes*Python.py")):
            files = list((self.build / folder).glob(pattern))
            self.assertGreater(len(files), 20)
            for file in files:
                text = file.read_text(encoding="utf-8")
                self.assertNotRegex(text, r"\bimport itk\b|\bfrom itk\b|\bitk\.|\"itk\"", file)

    def test_the_build_gives_no_warning(self):
        self.assertNotIn("warning", self.output.lower())

    def test_a_second_build_does_nothing(self):
        self.assertIn("no work to do", self.run_tool("ninja", "-C", self.build))

    def test_a_second_tree_takes_its_xml_from_the_cache(self):
        other = self.root / "other"
        self.run_tool(
            "cmake", "-S", EXAMPLE, "-B", other, "-G", "Ninja", "-DWRAPGEN_CASTXML_BATCH=OFF",
            f"-DWrapgen_EXECUTABLE={wrapgen_executable()}", f"-DPython3_EXECUTABLE={sys.executable}")
        output = self.run_tool("ninja", "-C", other, "shapes_stubs", ITK_WRAP_CACHE_VERBOSE="1")
        self.assertEqual(21, output.count("wrapgen castxml: hit L1"), output)
        for folder in ("wrapgen/interfaces", "python/shapes"):
            for file in (self.build / folder).glob("*.i*" if "interfaces" in folder else "*.pyi"):
                self.assertEqual(file.read_bytes(), (other / folder / file.name).read_bytes(), file.name)

    def test_the_installed_package_has_its_stubs_and_runs(self):
        prefix = self.root / "prefix"
        self.run_tool("cmake", "--install", self.build, "--prefix", prefix)
        package = prefix / "python" / "shapes"
        for stub in ("__init__.pyi", "shapesCirclePython.pyi", "shapesThresholdImageFilterPython.pyi"):
            ast.parse((package / stub).read_text(encoding="utf-8"))
        self.assertTrue((package / "py.typed").exists())
        output = self.run_tool(
            sys.executable, "-c", "import shapes; print(shapes.Polygon.Regular(4).GetPerimeter() > 5)",
            PYTHONPATH=str(prefix / "python"), LD_LIBRARY_PATH=str(prefix / "lib"))
        self.assertEqual("True\n", output)

    def test_the_module_list_is_that_of_the_build(self):
        for module in json.loads((EXAMPLE / "modules.json").read_text(encoding="utf-8")):
            index = (self.build / "wrapgen" / "interfaces" / f"{module['module']}.mdx").read_text(encoding="utf-8")
            own = [line.removesuffix(".idx") for line in index.splitlines() if line.endswith(".idx")]
            others = [line for line in index.splitlines() if line.endswith(".mdx")]
            self.assertEqual(module["submodules"], own)
            self.assertEqual(module["mdx"][1:], others)


if __name__ == "__main__":
    unittest.main()
