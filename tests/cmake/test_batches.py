"""WRAPGEN_CASTXML_BATCH: castxml commands that are one step of the build give the same products, and run only when they must."""

import json
import re
import unittest

from build_tree import REPOSITORY, BuildTree

GENERATORS = ("Ninja", "Unix Makefiles")
SETTINGS = ("auto", "module", "3")
SHAPES = "../../examples/shapes"
DROP_IN = f"-DCMAKE_PROJECT_INCLUDE={REPOSITORY / 'cmake' / 'WrapgenForItk.cmake'}"


class ShapesBatchTests(unittest.TestCase):
    """The wrapping of examples/shapes up to its stubs; nothing is compiled."""

    def build(self, generator, setting):
        tree = self.enterContext(BuildTree(generator, SHAPES, [f"-DWRAPGEN_CASTXML_BATCH={setting}"]))
        tree.configure()
        return tree, tree.steps(tree.make("shapes_stubs"))

    def products(self, tree):
        files = {}
        # Not the XML: in a batch, the file of a unit refers to it.
        for folder, patterns in (("wrapgen", ("*.i", "*.idx", "*.h", "*.py", "*.index.txt")), ("python", ("*.pyi",))):
            for pattern in patterns:
                for path in (tree.build / folder).rglob(pattern):
                    files[str(path.relative_to(tree.build))] = path.read_bytes().replace(str(tree.root).encode(), b"<root>")
        files["store"] = json.dumps(tree.stored_models()).replace(str(tree.root), "<root>")
        return files

    def test_every_setting_gives_the_same_products_and_then_does_nothing(self):
        alone, steps = self.build("Ninja", "OFF")
        self.assertIn("castxml shapesCircle", steps)
        expected = self.products(alone)
        self.assertGreater(len(expected), 21 * 5)
        for generator in GENERATORS:
            for setting in SETTINGS:
                with self.subTest(generator=generator, setting=setting):
                    tree, steps = self.build(generator, setting)
                    batches = [step for step in steps if step.startswith("castxml ")]
                    modules = ["castxml ShapesCore", "castxml ShapesGeometry", "castxml ShapesImaging"]
                    parts = [f"castxml Shapes{name}.{i}" for name, count in (("Core", 3), ("Geometry", 2), ("Imaging", 3)) for i in range(1, count + 1)]
                    self.assertEqual(parts if setting == "3" else modules, batches)
                    self.assertEqual(expected, self.products(tree))
                    self.assert_units_refer_to_batches(tree)
                    self.assert_nothing_to_do(tree)
                    tree.configure()
                    self.assert_nothing_to_do(tree)

    def assert_units_refer_to_batches(self, tree):
        """Units that ran with others have no XML of their own, and nothing is kept that no unit refers to."""
        used = set()
        for unit in (tree.build / "wrapgen").rglob("castxml_inputs/*.xml"):
            reference = re.match(r'<WrapgenUnit .* batch="([^"]+)"', unit.read_text(encoding="utf-8"))
            if reference:
                used.add((unit.parent / reference[1]).resolve(strict=True))
        self.assertTrue(used)
        self.assertEqual(used, {path.resolve() for path in (tree.build / "wrapgen").rglob("*.batches/*.xml")})

    def test_only_what_must_run_does(self):
        for generator in GENERATORS:
            with self.subTest(generator):
                tree, _ = self.build(generator, "auto")
                expected = self.products(tree)
                header = tree.source / "include" / "shapesCircle.h"

                header.touch()
                self.assertEqual(["castxml ShapesGeometry"], self.castxml_and_modules(tree))
                self.assert_nothing_to_do(tree)

                header.write_text(header.read_text(encoding="utf-8") + "// The end.\n", encoding="utf-8")
                # One unit now runs alone. Its XML has another order than in the batch, so its module looks at it.
                steps = self.castxml_and_modules(tree)
                self.assertEqual(["castxml ShapesGeometry"], [step for step in steps if step.startswith("castxml ")])
                self.assertLessEqual(set(steps[1:]), {"wrapgen ShapesGeometry", "wrapgen ShapesImaging"})
                self.assertEqual(expected, self.products(tree))
                self.assert_nothing_to_do(tree)

                text = header.read_text(encoding="utf-8")
                self.assertIn("SetRadius", text)
                header.write_text(text.replace("SetRadius", "SetHalfDiameter"), encoding="utf-8")
                self.assertEqual(["castxml ShapesGeometry", "wrapgen ShapesGeometry"], self.castxml_and_modules(tree)[:2])
                self.assertIn("SetHalfDiameter", (tree.build / "python/shapes/shapesCirclePython.pyi").read_text(encoding="utf-8"))
                self.assert_nothing_to_do(tree)

    def test_lost_xml_is_restored(self):
        for generator in GENERATORS:
            with self.subTest(generator):
                tree, _ = self.build(generator, "auto")
                expected = self.products(tree)
                for lost in ("shapesLightObject.xml", "shapesAngle.xml"):
                    (tree.build / "wrapgen/modules/ShapesCore/castxml_inputs" / lost).unlink()
                    tree.make("shapes_stubs")
                    self.assertEqual(expected, self.products(tree))
                    self.assert_nothing_to_do(tree)

    def test_a_tree_changes_between_the_settings(self):
        tree, _ = self.build("Ninja", "auto")
        expected = self.products(tree)
        for setting in ("OFF", "3", "module"):
            with self.subTest(setting):
                tree.configure(f"-DWRAPGEN_CASTXML_BATCH={setting}")
                tree.make("shapes_stubs")
                self.assertEqual(expected, self.products(tree))
                self.assert_nothing_to_do(tree)

    def castxml_and_modules(self, tree):
        return [step for step in tree.steps(tree.make("shapes_stubs")) if "stubs" not in step]

    def assert_nothing_to_do(self, tree):
        self.assertEqual([], tree.steps(tree.make("shapes_stubs")))


class UnitsFileTests(unittest.TestCase):
    def test_arguments_arrive_in_the_units_file_as_they_are(self):
        with BuildTree("Ninja", options=["-DWRAPGEN_CASTXML_BATCH=auto"]) as tree:
            lists = tree.source / "CMakeLists.txt"
            option = r'''CASTXML_OPTIONS [=[-DA="b c"]=] [=[-DD=e\f]=]'''
            lists.write_text(lists.read_text(encoding="utf-8").replace("CASTXML_JOB_POOL", f"{option} CASTXML_JOB_POOL"), encoding="utf-8")
            tree.configure()
            inputs = tree.build / "wrapgen/modules/Base/castxml_inputs"
            units = json.loads((inputs / "Base.units.json").read_text(encoding="utf-8"))
            self.assertEqual(["itkIndex", "itkLightObject", "itkFixtureEnums"], [unit["output"].split("/")[-1][:-4] for unit in units])
            for unit in units:
                self.assertEqual(["-c", '-DA="b c"', r"-DD=e\f", f"@{inputs}/Base.castxml.inc", unit["file"]], unit["arguments"][-5:])
                self.assertIn(unit["output"], unit["arguments"])
                self.assertEqual(str(tree.build), unit["directory"])

    def test_a_batch_runs_in_the_job_pool_of_its_module_with_one_castxml_at_a_time(self):
        with BuildTree("Ninja", options=["-DWRAPGEN_CASTXML_BATCH=auto"]) as tree:
            tree.configure()
            statements = (tree.build / "build.ninja").read_text(encoding="utf-8").split("\nbuild ")
            pooled = [statement for statement in statements if "pool = castxml_pool" in statement]
            self.assertEqual(2, len(pooled))
            for statement in pooled:
                self.assertRegex(statement, r"COMMAND = .* castxml --units .* --jobs 1 ")

    def test_a_wrong_setting_is_an_error(self):
        with BuildTree("Ninja", options=["-DWRAPGEN_CASTXML_BATCH=many"]) as tree:
            failed = tree.configure(check=False)
            self.assertNotEqual(0, failed.returncode)
            self.assertIn("WRAPGEN_CASTXML_BATCH is `many`; it can be auto, module,", " ".join(failed.stdout.split()))


class DropInBatchTests(unittest.TestCase):
    def test_every_setting_builds_and_runs_castxml_only_when_it_must(self):
        for generator in GENERATORS:
            for setting, style, count in (("auto", "old", 1), ("module", "new", 1), ("1", "new", 2)):
                with self.subTest(generator=generator, setting=setting):
                    self.check(generator, setting, style, count)

    def check(self, generator, setting, style, count):
        with BuildTree(generator, "itk_fixture", [f"-DFIXTURE_STYLE={style}", DROP_IN]) as tree:
            configured = tree.configure(f"-DWRAPGEN_CASTXML_BATCH={setting}")
            self.assertRegex(configured, r"Wrapgen \S+ rewired 2 castxml commands, 1 module runs, 1 stub runs, 1 SWIG runs")
            self.assertIn(f"Wrapgen runs 2 castxml commands in batches ({setting}): {count} build steps", configured)
            tree.make()
            self.assertIn("class itkSize2", (tree.build / "Wrapping/Typedefs/itkSize.i").read_text(encoding="utf-8"))
            self.assertEqual(0, tree.make().count("castxml: "))

            header = tree.source / "itkSize.h"
            header.write_text(header.read_text(encoding="utf-8").replace("GetElement", "GetComponent"), encoding="utf-8")
            self.assertEqual(1, tree.make().count("castxml: "))
            self.assertIn("GetComponent", (tree.build / "Wrapping/Typedefs/itkSize.i").read_text(encoding="utf-8"))

            lost = tree.build / "Wrapping/castxml_inputs/itkColor.xml"
            lost.unlink()
            self.assertEqual(1, tree.make().count("castxml: "))
            self.assertTrue(lost.exists())
            self.assertEqual(0, tree.make().count("castxml: "))


if __name__ == "__main__":
    unittest.main()
