"""What Ninja relies on: null builds, lost products, edited headers, killed builds."""

import random
import time
import unittest

from build_tree import PRODUCTS, BuildTree


class NinjaTests(unittest.TestCase):
    def setUp(self):
        self.tree = self.enterContext(BuildTree("Ninja"))
        self.tree.configure()
        self.tree.make()

    def assert_null_build(self):
        self.assertIn("ninja: no work to do.", self.tree.make())

    def test_a_second_build_does_nothing(self):
        self.assert_null_build()

    def test_configuring_again_leaves_nothing_to_do(self):
        self.tree.configure()
        self.assert_null_build()

    def test_any_lost_product_is_restored_by_one_build(self):
        complete = self.tree.snapshot()
        self.assertLessEqual(set(PRODUCTS), set(complete))
        for product in PRODUCTS:
            with self.subTest(product):
                (self.tree.build / product).unlink()
                self.tree.make()
                self.assertEqual(complete, self.tree.snapshot())
                self.assert_null_build()

    def test_a_lost_database_is_restored_by_one_build(self):
        complete = self.tree.snapshot()
        lost = list((self.tree.build / "wrapgen" / "store").glob("*.db*"))
        self.assertTrue(lost)
        for file in lost:
            file.unlink()
        self.tree.make()
        self.assertEqual(complete, self.tree.snapshot())
        self.assert_null_build()

    def test_everything_lost_at_once_is_restored_by_one_build(self):
        complete = self.tree.snapshot()
        for product in complete:
            if not product.endswith((".cxx", ".h.in", ".inc", ".mdx", "_ext.i", "arguments.txt")) and product != "store":
                (self.tree.build / product).unlink()
        self.tree.make()
        self.assertEqual(complete, self.tree.snapshot())
        self.assert_null_build()

    def test_a_touched_header_runs_one_castxml_and_nothing_after_it(self):
        header = self.tree.source / "include" / "itkImage.h"
        header.touch()
        self.assertEqual(["castxml itkImage"], self.tree.steps(self.tree.make()))
        self.assert_null_build()

    def test_an_edit_that_leaves_the_xml_alone_runs_nothing_after_castxml(self):
        self.tree.touch_header("itkImage.h", "// The end.\n")
        self.assertEqual(["castxml itkImage"], self.tree.steps(self.tree.make()))
        self.assert_null_build()

    def test_an_edited_comment_inside_a_class_stops_before_swig(self):
        header = self.tree.source / "include" / "itkIndex.h"
        header.write_text(header.read_text().replace("template <", "// Moves the lines below.\ntemplate <"))
        steps = self.tree.steps(self.tree.make())
        self.assertIn("castxml itkIndex", steps)
        self.assertIn("wrapgen Base", steps)
        self.assertEqual([], [step for step in steps if step.startswith("swig ")])
        self.assert_null_build()

    def test_an_edited_interface_reaches_what_depends_on_it(self):
        header = self.tree.source / "include" / "itkIndex.h"
        header.write_text(header.read_text().replace("bool operator==", "long Norm() const;\n  bool operator=="))
        steps = self.tree.steps(self.tree.make())
        self.assertIn("swig itkIndex", steps)
        self.assertNotIn("swig itkLightObject", steps)
        self.assertIn("Norm", (self.tree.build / "stubs" / "IndexProxy.pyi").read_text())
        self.assert_null_build()

    def test_a_header_that_is_gone_is_an_error_of_castxml_and_not_of_ninja(self):
        (self.tree.source / "include" / "itkFixtureEnums.h").unlink()
        failed = self.tree.make(check=False)
        self.assertNotEqual(0, failed.returncode)
        self.assertIn("itkFixtureEnums.h", failed.stdout)
        self.assertNotIn("missing and no known rule", failed.stdout)


class ScheduleTests(unittest.TestCase):
    def test_one_job_and_eight_jobs_agree(self):
        snapshots = []
        for jobs in (1, 8):
            with BuildTree("Ninja") as tree:
                tree.configure()
                tree.make(jobs=jobs)
                snapshots.append({
                    product: content if product == "store" else content.replace(str(tree.root).encode(), b"<root>")
                    for product, content in tree.snapshot().items()})
        self.assertEqual(snapshots[0], snapshots[1])

    def test_a_killed_build_ends_in_the_same_bytes_when_it_is_resumed(self):
        chance = random.Random(20261122)
        with BuildTree("Ninja") as tree:
            tree.configure()
            started = time.monotonic()
            tree.make()
            whole_build = time.monotonic() - started
            complete = tree.snapshot()
            for _ in range(6):
                tree.make("-t", "clean")
                for _ in range(2):
                    tree.make_and_kill_after(chance.uniform(0.02, 1.0) * whole_build)
                tree.make()
                self.assertEqual(complete, tree.snapshot())
                self.assertIn("ninja: no work to do.", tree.make())

    def test_castxml_and_nothing_else_runs_in_its_job_pool(self):
        with BuildTree("Ninja") as tree:
            tree.configure()
            statements = (tree.build / "build.ninja").read_text(encoding="utf-8").split("\nbuild ")
            pooled = [statement for statement in statements if "pool = castxml_pool" in statement]
            self.assertEqual(5, len(pooled))
            for statement in pooled:
                self.assertRegex(statement, r"COMMAND = .* castxml ")

    def test_a_module_waits_for_nothing_but_its_own_xml_and_its_dependencies(self):
        with BuildTree("Ninja") as tree:
            tree.configure()
            graph = tree.make("-t", "query", "wrapgen/store/Base.stamp")
            self.assertNotIn("Derived", graph.split("outputs:")[0])
            self.assertNotIn("itkImage", graph.split("outputs:")[0])
            graph = tree.make("-t", "query", "wrapgen/store/Derived.stamp")
            inputs = graph.split("outputs:")[0]
            self.assertIn("interfaces/itkIndex.idx", inputs)
            self.assertNotIn("castxml_inputs/itkIndex.xml", inputs)
            self.assertNotIn("wrapgen_Base", inputs)


class MultiConfigTests(unittest.TestCase):
    """Ninja Multi-Config: what Wrapgen makes is the same for all configurations, so only one of them makes it."""

    def test_configurations_share_their_products(self):
        for batch in ("OFF", "auto"):
            with self.subTest(batch), BuildTree("Ninja Multi-Config", options=[f"-DWRAPGEN_CASTXML_BATCH={batch}"]) as tree:
                tree.configure()
                debug = tree.make("-f", "build-Debug.ninja")
                self.assertIn("wrapgen Derived", debug)
                products = tree.snapshot()
                self.assertLessEqual(set(PRODUCTS), set(products))

                self.assertIn("no work to do", tree.make("-f", "build-Release.ninja"))
                tree.touch_header("itkImage.h", "\nstruct Added;\n")
                self.assertEqual(["castxml Derived" if batch == "auto" else "castxml itkImage"], self.castxml(tree.make("-f", "build-Release.ninja")))
                self.assertIn("no work to do", tree.make("-f", "build-Debug.ninja"))

    @staticmethod
    def castxml(output):
        return [line.split("] ", 1)[1] for line in output.splitlines() if "] castxml " in line]


if __name__ == "__main__":
    unittest.main()
