"""The same project with Unix Makefiles, which know no restat and no implicit outputs."""

import unittest

from build_tree import BuildTree


class MakeTests(unittest.TestCase):
    def setUp(self):
        self.tree = self.enterContext(BuildTree("Unix Makefiles"))
        self.tree.configure()
        self.tree.make()

    def commands(self, *arguments):
        """The commands that a build announces."""
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
        for product in (
            "wrapgen/store/Base.stamp", "wrapgen/modules/Base/castxml_inputs/itkLightObject.xml",
            "stubs/ImageProxy.pyi", "stubs/__init__.pyi",
        ):
            with self.subTest(product):
                (self.tree.build / product).unlink()
                self.tree.make()
                self.assertEqual(complete, self.tree.snapshot())


if __name__ == "__main__":
    unittest.main()
