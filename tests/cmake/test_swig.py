"""SWIG behind the cache in CMake: wrapgen_swig_command() and swig_add_library()."""

import unittest

from build_tree import BuildTree

TARGETS = ("own", "CMakeFiles/answer.dir/answerPYTHON_wrap.cxx")


class SwigTests(unittest.TestCase):
    def setUp(self):
        self.tree = self.enterContext(BuildTree("Ninja", "swig_fixture"))
        self.tree.environment["ITK_WRAP_CACHE_VERBOSE"] = "1"

    def test_a_second_tree_hits_and_an_edited_include_is_a_miss(self):
        self.tree.configure()
        self.assertEqual(2, self.tree.make(*TARGETS).count("wrapgen swig: miss (not recorded)"))
        self.assertIn("no work to do", self.tree.make(*TARGETS))
        for wrapper in list(self.tree.build.rglob("*.cpp")) + list(self.tree.build.rglob("*_wrap.cxx")):
            wrapper.unlink()
        self.assertEqual(2, self.tree.make(*TARGETS).count("wrapgen swig: hit L1"))
        part = self.tree.source / "part.i"
        part.write_text(part.read_text().replace("42", "43"))
        self.assertEqual(2, self.tree.make(*TARGETS).count("wrapgen swig: miss (header changed"))
        self.assertIn("43", (self.tree.build / "own.cpp").read_text())

    def test_without_the_cache_swig_runs_directly(self):
        self.tree.configure("-DWRAPGEN_SWIG_CACHE=OFF")
        self.assertNotIn("wrapgen swig", self.tree.make(*TARGETS))
        self.assertTrue((self.tree.build / "own.cpp").exists())
