"""The same project with Unix Makefiles, which have neither restat nor implicit outputs."""

import random
import time
import unittest

from build_tree import PRODUCTS, BuildTree


class MakeTests(unittest.TestCase):
    def setUp(self):
        self.tree = self.enterContext(BuildTree("Unix Makefiles"))
        self.tree.configure()
        self.tree.make()

    def commands(self, *arguments):
        """Returns the commands that a build announces."""
        words = ("castxml ", "wrapgen ", "swig ")
        lines = (line.split("] ", 1)[-1] for line in self.tree.make(*arguments).splitlines())
        return sorted(line for line in lines if line.startswith(words))

    def test_make_and_ninja_agree(self):
        def portable(tree):
            return {
                name: content if name == "store" else content.replace(str(tree.root).encode(), b"<root>")
                for name, content in tree.snapshot().items()}

        with BuildTree("Ninja") as other:
            other.configure()
            other.make()
            self.assertEqual(portable(other), portable(self.tree))

    def test_a_second_build_runs_no_command(self):
        self.assertEqual([], self.commands())

    def test_eight_jobs_build_a_clean_tree(self):
        complete = self.tree.snapshot()
        self.tree.make("clean")
        self.tree.make(jobs=8)
        self.assertEqual(complete, self.tree.snapshot())

    def test_an_edited_header_reaches_the_stubs(self):
        header = self.tree.source / "include" / "itkIndex.h"
        header.write_text(header.read_text().replace("bool operator==", "long Norm() const;\n  bool operator=="))
        self.assertIn("castxml itkIndex", self.commands())
        self.assertIn("Norm", (self.tree.build / "stubs" / "IndexProxy.pyi").read_text())
        self.assertEqual([], self.commands())

    def test_lost_products_are_restored(self):
        complete = self.tree.snapshot()
        for product in PRODUCTS:
            with self.subTest(product):
                (self.tree.build / product).unlink()
                self.tree.make()
                self.assertEqual(complete, self.tree.snapshot())
                self.assertEqual([], self.commands())

    def test_a_lost_database_is_restored(self):
        complete = self.tree.snapshot()
        lost = list((self.tree.build / "wrapgen" / "store").glob("*.db*"))
        self.assertTrue(lost)
        for file in lost:
            file.unlink()
        self.tree.make()
        self.assertEqual(complete, self.tree.snapshot())
        self.assertEqual([], self.commands())

    def test_a_killed_build_ends_in_the_same_bytes_when_it_is_resumed(self):
        chance = random.Random(20261122)
        complete = self.tree.snapshot()
        started = time.monotonic()
        self.tree.make("clean")
        self.tree.make()
        whole_build = time.monotonic() - started
        for _ in range(3):
            self.tree.make("clean")
            for _ in range(2):
                self.tree.make_and_kill_after(chance.uniform(0.02, 1.0) * whole_build)
            self.tree.make()
            self.assertEqual(complete, self.tree.snapshot())
            self.assertEqual([], self.commands())


if __name__ == "__main__":
    unittest.main()
