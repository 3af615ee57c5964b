"""The stub styles of wrapgen_add_stubs()."""

import ast
import unittest

from build_tree import BuildTree


class StubStyleTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tree = cls.enterClassContext(BuildTree("Ninja", options=["-DFIXTURE_STYLES=ON"]))
        cls.tree.configure()
        cls.tree.make("default_stubs", "strict_stubs", "compat_stubs")

    def stubs(self, style):
        """Returns name and text of each stub of the package."""
        found = {path.name: path.read_text(encoding="utf-8") for path in (self.tree.build / f"{style}_stubs").glob("*.pyi")}
        for text in found.values():
            ast.parse(text)
        return found

    def test_the_default_is_strict(self):
        self.assertEqual(self.stubs("strict"), self.stubs("default"))

    def test_strict_makes_a_stub_per_submodule_with_its_concrete_classes(self):
        stubs = self.stubs("strict")
        self.assertEqual(
            {"__init__.pyi"} | {f"{name}Python.pyi" for name in ("itkFixtureEnums", "itkImage", "itkIndex", "itkLightObject", "itkObject")},
            set(stubs))
        self.assertIn("class itkImageF2(_Image, itkObject):", stubs["itkImagePython.pyi"])
        self.assertTrue((self.tree.build / "strict_stubs" / "py.typed").exists())

    def test_compat_makes_a_stub_per_python_class(self):
        stubs = self.stubs("compat")
        self.assertLessEqual({"__init__.pyi", "_proxies.pyi", "ImageProxy.pyi", "ImageTemplate.pyi", "IndexProxy.pyi"}, set(stubs))
        self.assertNotIn("itkImagePython.pyi", stubs)
        self.assertIn("class ImageProxy(_ObjectProxy)", stubs["ImageProxy.pyi"])

    def test_all_styles_rest_in_a_second_build_and_lost_stubs_come_back(self):
        targets = ("default_stubs", "strict_stubs", "compat_stubs")
        self.assertIn("no work to do", self.tree.make(*targets))
        for style, name in (("strict", "itkImagePython.pyi"), ("default", "__init__.pyi"), ("compat", "ImageProxy.pyi")):
            with self.subTest(style):
                before = self.stubs(style)
                (self.tree.build / f"{style}_stubs" / name).unlink()
                self.tree.make(*targets)
                self.assertEqual(before, self.stubs(style))
                self.assertIn("no work to do", self.tree.make(*targets))

    def test_a_comment_that_changes_without_its_xml_reaches_the_docstrings(self):
        targets = ("default_stubs", "strict_stubs", "compat_stubs")
        header = self.tree.source / "include" / "itkIndex.h"
        text = header.read_text()
        self.assertIn("Position on a grid.", self.stubs("strict")["itkIndexPython.pyi"])
        header.write_text(text.replace("Position on a", "Position in a"))
        steps = self.tree.steps(self.tree.make(*targets))
        self.assertEqual([], [step for step in steps if step.startswith(("wrapgen Base", "wrapgen Derived", "wrapgen stubs compat"))])
        for style in ("strict", "default"):
            self.assertIn("Position in a grid.", self.stubs(style)["itkIndexPython.pyi"])
        self.assertIn("no work to do", self.tree.make(*targets))
        header.write_text(text)
        self.tree.make(*targets)
        header.touch()
        self.assertEqual(["castxml itkImage", "castxml itkIndex"], self.tree.steps(self.tree.make(*targets)))
        self.assertIn("no work to do", self.tree.make(*targets))


if __name__ == "__main__":
    unittest.main()
