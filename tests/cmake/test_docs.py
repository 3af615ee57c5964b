"""The snippets in docs/ci.md and docs/cmake.md are valid for their services and for CMake."""

import re
import unittest

from build_tree import REPOSITORY

try:
    import yaml
except ImportError:
    yaml = None


def blocks(document, language):
    text = (REPOSITORY / "docs" / document).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@unittest.skipIf(yaml is None, "needs PyYAML")
class CiRecipeTests(unittest.TestCase):
    def setUp(self):
        self.github, self.azure = (yaml.safe_load(block) for block in blocks("ci.md", "yaml")[:2])

    def test_github_restores_by_prefix_and_stores_under_a_new_key(self):
        job = self.github["jobs"]["python"]
        steps = {step.get("uses", step.get("name")): step for step in job["steps"]}
        restore, save = steps["actions/cache/restore@v4"]["with"], steps["actions/cache/save@v4"]["with"]
        self.assertEqual(restore["path"], save["path"])
        self.assertTrue(job["env"]["ITK_WRAP_CACHE"].endswith("/" + restore["path"]))
        self.assertIn("${{ github.run_id }}", restore["key"])
        prefixes = restore["restore-keys"].split("\n")[:-1]
        self.assertEqual(3, len(prefixes))
        for prefix in prefixes:
            self.assertNotIn("run_id", prefix)
            self.assertTrue(prefix.endswith("-"))
        self.assertTrue(restore["key"].startswith(prefixes[0]))
        self.assertTrue(all(prefix.startswith(prefixes[2]) for prefix in prefixes))
        names = [step.get("uses") or step["name"] for step in job["steps"]]
        self.assertLess(names.index("Trim the castxml cache"), names.index("actions/cache/save@v4"))

    def test_azure_restores_by_prefix_and_stores_under_a_new_key(self):
        cache = self.azure["steps"][0]
        self.assertEqual("Cache@2", cache["task"])
        key = [segment.strip() for segment in cache["inputs"]["key"].split("|")]
        for line in cache["inputs"]["restoreKeys"].split("\n")[:-1]:
            prefix = [segment.strip() for segment in line.split("|")]
            self.assertEqual(key[: len(prefix)], prefix)
            self.assertLess(len(prefix), len(key))
        self.assertIn('"$(Build.BuildId)"', key[-1])
        self.assertEqual("$(ITK_WRAP_CACHE)", cache["inputs"]["path"])
        self.assertIn("ITK_WRAP_CACHE", self.azure["variables"])


class CMakeReferenceTests(unittest.TestCase):
    def test_every_argument_of_the_functions_is_documented_and_no_other(self):
        documented = blocks("cmake.md", "cmake")
        for function, file in (("wrapgen_add_module", "WrapgenModule.cmake"), ("wrapgen_add_stubs", "WrapgenStubs.cmake")):
            with self.subTest(function):
                source = (REPOSITORY / "cmake" / file).read_text(encoding="utf-8")
                parse = re.search(r"cmake_parse_arguments\(PARSE_ARGV 0 arg ((?:\s*\"[A-Z_;]*\")+)\)", source).group(1)
                accepted = set(re.findall(r"[A-Z_]+", parse))
                signature = next(block for block in documented if block.startswith(f"{function}("))
                self.assertEqual(accepted, set(re.findall(r"\b[A-Z_]{3,}\b", signature)))

    def test_every_option_of_the_package_is_documented(self):
        text = (REPOSITORY / "docs" / "cmake.md").read_text(encoding="utf-8")
        for file in (REPOSITORY / "cmake").glob("Wrapgen*.cmake"):
            for name in re.findall(r"\b(WRAPGEN_(?:CASTXML_CACHE\w*|CASTXML_BATCH|CASTXML_CXX_FLAGS|JOB_POOL|ITK_DEPFILES|OUTPUT_DIR))\b", file.read_text(encoding="utf-8")):
                self.assertIn(name, text)


if __name__ == "__main__":
    unittest.main()
