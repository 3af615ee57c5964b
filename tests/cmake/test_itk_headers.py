"""examples/itk: ITK's installed headers through castxml, Wrapgen and SWIG."""

import ast
import os
import pathlib
import subprocess
import tempfile
import unittest

from build_tree import REPOSITORY, wrapgen_executable

EXAMPLE = REPOSITORY / "examples" / "itk"


class ItkHeaderTests(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="wrapgen itk ")))

    def run_tool(self, *command):
        done = subprocess.run(
            [str(part) for part in command], env=dict(os.environ, ITK_WRAP_CACHE=str(self.root / "cache")), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self.assertEqual(0, done.returncode, done.stdout)
        return done.stdout

    def test_every_submodule_reaches_swig_and_the_stubs(self):
        build = self.root / "build"
        self.run_tool("cmake", "-S", EXAMPLE, "-B", build, "-G", "Ninja", f"-DWrapgen_EXECUTABLE={wrapgen_executable()}")
        self.run_tool("ninja", "-C", build)

        submodules = sorted(path.name.removesuffix("SwigInterface.h.in") for path in EXAMPLE.glob("*/*SwigInterface.h.in"))
        self.assertGreaterEqual(len(submodules), 12)
        self.assertEqual(submodules, sorted(path.name.removesuffix("Python.cpp") for path in (build / "swig").glob("*Python.cpp")))
        filter_ = (build / "wrapgen/interfaces/itkMedianImageFilter.i").read_text(encoding="utf-8")
        self.assertIn("class itkMedianImageFilterIF2IF2 : public itkBoxImageFilterIF2IF2 {", filter_)
        self.assertIn("def median_image_filter(", filter_)
        for stub in (build / "python" / "itk").glob("*.pyi"):
            ast.parse(stub.read_text(encoding="utf-8"))
        stubs = (build / "python/itk/itkMedianImageFilterPython.pyi").read_text(encoding="utf-8")
        self.assertIn("class itkMedianImageFilterIF2IF2(itkBoxImageFilterIF2IF2):", stubs)
        self.assertIn("def median_image_filter(input: itkImageF2, /,", stubs)
        self.assertIn("no work to do", self.run_tool("ninja", "-C", build))


if __name__ == "__main__":
    unittest.main()
