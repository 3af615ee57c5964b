"""examples/itk runs castxml, Wrapgen and SWIG on ITK's installed headers."""

import ast
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from build_tree import REPOSITORY, wrapgen_executable

EXAMPLE = REPOSITORY / "examples" / "itk"


class ItkHeaderTests(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="wrapgen itk ")))

    def run_tool(self, *command, **environment):
        done = subprocess.run(
            [str(part) for part in command], env=dict(os.environ, ITK_WRAP_CACHE=str(self.root / "cache"), **environment), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self.assertEqual(0, done.returncode, done.stdout)
        return done.stdout

    def test_every_submodule_reaches_swig_and_the_stubs(self):
        build = self.root / "build"
        self.configure(EXAMPLE, build)
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
        self.assertIn("class itkMedianImageFilterIF2IF2(_MedianImageFilter, itkBoxImageFilterIF2IF2):", stubs)
        self.assertIn("def median_image_filter(_input: _In[itkImageF2], /,", stubs)
        self.assertIn("no work to do", self.run_tool("ninja", "-C", build))
        self.other_places_need_no_castxml(build, len(submodules))

    def configure(self, source, build, *options):
        self.run_tool("cmake", "-S", source, "-B", build, "-G", "Ninja", "-DWRAPGEN_CASTXML_BATCH=OFF",
                      f"-DWrapgen_EXECUTABLE={wrapgen_executable()}", *options)

    def other_places_need_no_castxml(self, build, count):
        """Uses a second build directory, and a second checkout whose headers have another path."""
        headers = self.root / "moved headers"
        headers.symlink_to(re.search(r"ITK_INCLUDE_DIR:PATH=(.*)", (build / "CMakeCache.txt").read_text(encoding="utf-8")).group(1))
        checkout = self.root / "second checkout"
        shutil.copytree(EXAMPLE, checkout / "examples" / "itk")
        shutil.copytree(REPOSITORY / "cmake", checkout / "cmake")
        places = ((EXAMPLE, self.root / "build2", ()), (checkout / "examples" / "itk", checkout / "build", (f"-DITK_INCLUDE_DIR={headers}",)))
        for source, other, options in places:
            self.configure(source, other, *options)
            output = self.run_tool("ninja", "-C", other, "itk_stubs", ITK_WRAP_CACHE_VERBOSE="1")
            self.assertEqual(count, output.count("wrapgen castxml: hit L1"), output)

        # A unit with lambdas: the restored XML is what castxml writes itself.
        served = other / "wrapgen/modules/ItkFilters/castxml_inputs/itkSmoothingRecursiveGaussianImageFilter.xml"
        text = served.read_bytes()
        self.assertIn(f"(lambda at {headers}/".encode(), text)
        served.unlink()
        self.run_tool("ninja", "-C", other, served.relative_to(other), ITK_WRAP_CACHE_BYPASS="1")
        self.assertEqual(text, served.read_bytes())


if __name__ == "__main__":
    unittest.main()
