"""WRAPGEN_CASTXML_REMOTE and WRAPGEN_CASTXML_UPLOAD: a second build tree runs castxml for nothing that the first has built."""

import json
import pathlib
import subprocess
import tempfile
import unittest

from build_tree import BuildTree, wrapgen_command


class RemoteTests(unittest.TestCase):
    def build(self, share, *options):
        tree = self.enterContext(BuildTree("Ninja"))
        tree.configure(f"-DWRAPGEN_CASTXML_REMOTE=file://{share}", *options)
        tree.make()
        return self.statistics(tree)

    def statistics(self, tree):
        command = wrapgen_command() + ["cache", "stats", "--json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=tree.environment).stdout)

    def check(self, *options):
        share = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="wrapgen-share-")))
        first = self.build(share, *options)
        second = self.build(share, *options)
        units = sum(first["misses"].values())
        self.assertGreater(units, 0)
        self.assertEqual(0, second["remote_errors"])
        self.assertEqual((units, 0), (second["remote_hits"], sum(second["misses"].values())))

    def test_each_castxml_command_uploads_what_it_made(self):
        self.check()

    def test_uploads_may_wait_for_the_stubs(self):
        self.check("-DWRAPGEN_CASTXML_UPLOAD=later")

    def test_batches_fetch_and_upload(self):
        self.check("-DWRAPGEN_CASTXML_BATCH=auto")
