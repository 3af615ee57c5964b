"""WrapgenForItk.cmake, applied to a project that calls CMake as ITK's wrapping macros do."""

import json
import pathlib
import re
import unittest

from build_tree import REPOSITORY, BuildTree

DROP_IN = f"-DCMAKE_PROJECT_INCLUDE={REPOSITORY / 'cmake' / 'WrapgenForItk.cmake'}"
ECHOES = ("echo.json", "expanded.json", "step.json", "sub/sub.json")


class DropInTests(unittest.TestCase):
    def build(self, generator, style, *options):
        tree = self.enterContext(BuildTree(generator, "itk_fixture", [f"-DFIXTURE_STYLE={style}"]))
        self.configured = tree.configure(DROP_IN, *options)
        self.built = tree.make()
        return tree

    def test_every_generator_and_age_of_itk_builds(self):
        for generator in ("Ninja", "Unix Makefiles"):
            for style in ("old", "new"):
                with self.subTest(generator=generator, style=style):
                    tree = self.build(generator, style)
                    self.assertRegex(self.configured, r"Wrapgen \S+ rewired 2 castxml commands, 1 module runs, 1 stub runs, 1 SWIG runs")
                    wrapping = tree.build / "Wrapping"
                    self.assertIn("class itkSize2", (wrapping / "Typedefs" / "itkSize.i").read_text())
                    self.assertTrue((wrapping / "Generators/Python/itk-pkl/ITKFixture.stamp").exists())
                    # The stubs that ITK builds and installs.
                    stubs = {path.name for path in (wrapping / "Generators/Python/itk").glob("*.pyi")}
                    self.assertLessEqual({"SizeProxy.pyi", "SizeTemplate.pyi", "_proxies.pyi"}, stubs)
                    self.assertNotIn("itkSizePython.pyi", stubs)

    def test_swig_runs_behind_the_cache_unless_that_is_off(self):
        for cache, count in (("ON", 1), ("OFF", 0)):
            with self.subTest(cache), BuildTree("Ninja", "itk_fixture") as tree:
                configured = tree.configure(DROP_IN, f"-DWRAPGEN_SWIG_CACHE={cache}")
                self.assertIn(f"1 stub runs, {count} SWIG runs", configured)
                commands = [line for line in (tree.build / "build.ninja").read_text().splitlines() if " -fvirtual " in line]
                self.assertEqual(1, len(commands))
                self.assertEqual(count, len(re.findall(r" swig --keep --depfile .*/itkSizePython\.cpp\.d.* \S*/swig\S* -c\+\+", commands[0])))

    def test_the_projects_own_include_variable_works_too(self):
        with BuildTree("Ninja", "itk_fixture") as tree:
            configured = tree.configure(f"-DCMAKE_PROJECT_ITK_INCLUDE={REPOSITORY / 'cmake' / 'WrapgenForItk.cmake'}")
            self.assertIn("rewired 2 castxml commands", configured)
            tree.make()

    def test_without_the_drop_in_the_scripts_run(self):
        with BuildTree("Ninja", "itk_fixture", ["-DFIXTURE_STYLE=new"]) as tree:
            tree.configure()
            failed = tree.make(check=False)
            self.assertNotEqual(0, failed.returncode)
            self.assertIn("this command was not rewired", failed.stdout)

    def test_other_commands_arrive_argument_by_argument(self):
        for generator in ("Ninja", "Unix Makefiles"):
            with self.subTest(generator):
                self.assertEqual(self.echoes(generator), self.echoes(generator, DROP_IN))

    def echoes(self, generator, *options):
        with BuildTree(generator, "itk_fixture") as tree:
            tree.configure(*options)
            tree.make("echoes", "with_step", "sub")
            values = {name: json.loads((tree.build / name).read_text(encoding="utf-8")) for name in ECHOES}
            text = json.dumps(values, sort_keys=True).replace(str(tree.root), "<root>")
        self.assertIn("a;b", text)
        return json.loads(text)

    def test_a_second_build_runs_the_stubs_only(self):
        tree = self.build("Ninja", "new")
        again = tree.make()
        self.assertNotIn("igenerator", again)
        # The target is ITK's own and always runs.
        self.assertRegex(again, r"\[1/1\].*stubs")

    def test_an_edited_header_runs_castxml_again(self):
        for generator in ("Ninja", "Unix Makefiles"):
            with self.subTest(generator):
                tree = self.build(generator, "old")
                header = tree.source / "itkSize.h"
                header.write_text(header.read_text().replace("GetElement", "GetComponent"))
                tree.make()
                self.assertIn("GetComponent", (tree.build / "Wrapping/Typedefs/itkSize.i").read_text())

    def test_a_lost_manifest_or_stamp_is_restored(self):
        tree = self.build("Ninja", "old")
        store = tree.build / "Wrapping/Generators/Python/itk-pkl"
        for name in ("ITKFixture.stamp", "itkSize.index.txt"):
            with self.subTest(name):
                (store / name).unlink()
                tree.make()
                self.assertTrue((store / name).exists())

    def test_the_castxml_cache_serves_a_second_tree_and_can_be_switched_off(self):
        tree = self.build("Ninja", "old")
        cache = pathlib.Path(tree.environment["ITK_WRAP_CACHE"])
        self.assertTrue(any(cache.rglob("*")))
        off = self.build("Ninja", "old", "-DWRAPGEN_CASTXML_CACHE=OFF")
        self.assertFalse(any(pathlib.Path(off.environment["ITK_WRAP_CACHE"]).rglob("*")))


if __name__ == "__main__":
    unittest.main()
