"""examples/external, a module outside ITK's source tree, against a build tree of ITK and against an installed ITK."""

import ast
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from build_tree import REPOSITORY, wrapgen_executable

EXAMPLE = REPOSITORY / "examples" / "external"
ITK_TREE = REPOSITORY.parent / "shared" / "tools" / "itk-tree"
DROP_IN = REPOSITORY / "cmake" / "WrapgenForItk.cmake"
STORE = "Wrapping/Generators/Python/itk-pkl"
MODULE = "Wrapping/Modules/LocalContrast"
FILTER = "itkClampedGainImageFilterPython"

# What ITK's options wrap is not tested here: as little as possible, in a single castxml run.
SMALL_ITK = (
    "-DITK_BUILD_DEFAULT_MODULES=OFF", "-DModule_ITKCommon=ON", "-DWRAPGEN_ITK_STUB_STYLE=strict", "-DWRAPGEN_CASTXML_BATCH=module",
)


class ExternalTests(unittest.TestCase):
    """
    The class makes an ITK that has wrapped ITKCommon only, and installs it. WRAPGEN_TEST_CACHE names a castxml cache to
    keep between runs: without one, the 83 units of ITKCommon take most of the time.
    """

    @classmethod
    def setUpClass(cls):
        # ITK does not support paths with spaces.
        cls.root = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="wrapgen-external-"))).resolve()
        cls.environment = dict(os.environ, ITK_WRAP_CACHE=os.environ.get("WRAPGEN_TEST_CACHE", str(cls.root / "cache")))
        cls.itk = cls.root / "itk" / "build"
        cls.run_tool(
            ITK_TREE, cls.root / "itk", *SMALL_ITK, f"-DCMAKE_PROJECT_INCLUDE={DROP_IN}", f"-DWrapgen_EXECUTABLE={wrapgen_executable()}",
            f"-DPY_SITE_PACKAGES_PATH={cls.root / 'prefix/python'}")
        cls.run_tool("ninja", "-C", cls.itk, f"{STORE}/ITKCommon.stamp")
        # The target of the stubs would wrap the modules that ITK cannot be configured without.
        commands = cls.run_tool("ninja", "-C", cls.itk, "-t", "commands", "itk-stub-files").splitlines()
        stubs = next(line for line in commands if " --index_list_file " in line)
        cls.run_tool("sh", "-c", stubs)

        cls.prefix = cls.root / "prefix"
        cls.stand_in_for_libraries()
        # Headers of third parties have components of their own, or none.
        for component in ("Development", "Headers", "Unspecified", "WrapgenDevelopment"):
            cls.run_tool("cmake", "--install", cls.itk, "--prefix", cls.prefix, "--component", component)
        cls.stand_in_for_other_components()

    @classmethod
    def stand_in_for_libraries(cls):
        """Nothing is compiled, so empty files stand in for what `cmake --install` must find."""
        for script in cls.itk.rglob("cmake_install.cmake"):
            for name in re.findall(r'"([^"]+\.(?:a|so)|[^"]+/bin/[^"]+)"', script.read_text(encoding="utf-8")):
                cls.touch(pathlib.Path(name), cls.itk)

    @classmethod
    def stand_in_for_other_components(cls):
        """The same for what the exported targets refer to."""
        for targets in cls.prefix.glob("lib*/cmake/ITK-*/ITKTargets-*.cmake"):
            for name in re.findall(r'"\$\{_IMPORT_PREFIX\}/([^"]+)"', targets.read_text(encoding="utf-8")):
                cls.touch(cls.prefix / name, cls.prefix)

    @staticmethod
    def touch(path, folder):
        if folder in path.parents and not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()

    @classmethod
    def run_tool(cls, *command, check=True):
        done = subprocess.run(
            [str(part) for part in command], env=cls.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if check and done.returncode != 0:
            raise AssertionError(f"{command} failed ({done.returncode}):\n{done.stdout}")
        return done.stdout

    def configure(self, source, build, itk, check=True):
        return self.run_tool(
            "cmake", "-S", source, "-B", build, "-G", "Ninja", f"-DITK_DIR={itk}", f"-DCMAKE_PROJECT_INCLUDE={DROP_IN}",
            f"-DWrapgen_EXECUTABLE={wrapgen_executable()}", "-DBUILD_TESTING=OFF", f"-DPY_SITE_PACKAGES_PATH={build / 'site'}", check=check)

    def installed(self):
        return next(self.prefix.glob("lib*/cmake/ITK-*"))

    @staticmethod
    def snapshot(folder):
        """Every file with its time and size: nothing writes the same content again either."""
        return {path: (path.lstat().st_mtime_ns, path.lstat().st_size) for path in folder.rglob("*") if path.is_file()}

    def wrap(self, itk, folder):
        before = self.snapshot(folder)
        build = self.root / f"module-{folder.name}"
        configured = self.configure(EXAMPLE, build, itk)
        self.assertIn("rewired 2 castxml commands, 1 module runs, 1 stub runs, 3 SWIG runs", configured)
        self.run_tool("ninja", "-C", build, "itk-stub-files", f"{MODULE}/{FILTER}.cpp", f"{MODULE}/LocalContrastPython.cpp")
        # A second configuration finds the ITK that the first one replaced.
        self.assertIn(f"uses ITK in {itk}", self.run_tool("cmake", build))
        self.assertEqual(before, self.snapshot(folder))
        return build

    def check(self, build):
        typedefs = build / "Wrapping/Typedefs"
        self.assertIn(
            "class itkClampedGainImageFilterIF2IF2 : public itkInPlaceImageFilterIF2IF2 {",
            (typedefs / "itkClampedGainImageFilter.i").read_text(encoding="utf-8"))
        self.assertIn("SWIG_init", (build / MODULE / f"{FILTER}.cpp").read_text(encoding="utf-8"))
        self.assertIn("def clamped_gain_image_filter(", (build / f"Wrapping/Generators/Python/itk/{FILTER}.py").read_text(encoding="utf-8"))

        stubs = build / "Wrapping/Generators/Python/itk-stubs"
        self.assertEqual(
            ["itkClampedGainImageFilterPython.pyi", "itkContrastSettingsPython.pyi", "py.typed"], sorted(path.name for path in stubs.iterdir()))
        self.assertEqual("partial\n", (stubs / "py.typed").read_text(encoding="utf-8"))
        stub = (stubs / f"{FILTER}.pyi").read_text(encoding="utf-8")
        ast.parse(stub)
        self.assertIn(
            "class itkClampedGainImageFilterIF2IF2(_ClampedGainImageFilter[float, float], itkInPlaceImageFilterIF2IF2):",
            stub)
        self.assertIn("from .itkImagePython import _AnyImage, itkImageF2", stub)
        self.assertIn('"""Multiplies each pixel by a gain, and clamps the product to an interval."""', stub)

    def test_a_build_tree_of_itk_is_enough_and_stays_as_it_is(self):
        self.check(self.wrap(self.itk, self.itk))

    def test_an_installed_itk_is_enough_and_stays_as_it_is(self):
        self.check(self.wrap(self.installed(), self.prefix))

    def test_the_component_has_indexes_models_stubs_and_py_typed(self):
        wrapping = self.installed() / "Wrapgen/Wrapping"
        for name in ("Typedefs/ITKCommon.mdx", "Typedefs/itkImage.idx", "Typedefs/itkImage.i", "Generators/Python/itk-pkl/itkImage.index.txt"):
            self.assertTrue((wrapping / name).is_file(), name)
        self.assertTrue(any((wrapping / "Generators/Python/itk-pkl").glob("*.db")))
        for name in ("__init__.pyi", "itkImagePython.pyi", "py.typed"):
            self.assertTrue((self.prefix / "python/itk" / name).is_file(), name)

    def changed_example(self, name):
        source = self.root / f"source-{name}"
        shutil.copytree(EXAMPLE, source)
        return source, self.root / f"build-{name}"

    def test_a_module_without_wrap_files_says_what_to_do(self):
        source, build = self.changed_example("empty")
        for file in (source / "wrapping").glob("*.wrap"):
            file.unlink()
        self.assertRegex(
            self.configure(source, build, self.itk), r"LocalContrast wraps nothing:\s+\S+/wrapping\s+has\s+no\s+\.wrap\s+file\.\s+Add\s+one")
        self.run_tool("ninja", "-C", build, "itk-stub-files")

    def test_an_itk_without_the_drop_in_is_refused(self):
        empty = self.root / "other-itk"
        empty.mkdir()
        shutil.copy(self.itk / "ITKConfig.cmake", empty)
        self.assertRegex(
            self.configure(EXAMPLE, self.root / "build-other", empty, check=False),
            r"was\s+not\s+wrapped\s+by\s+this\s+version\s+of\s+Wrapgen\.\s+Configure\s+and\s+build\s+it")


if __name__ == "__main__":
    unittest.main()
