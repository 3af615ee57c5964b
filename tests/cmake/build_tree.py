"""A copy of the fixture project and its build tree, driven by cmake and its build tool like a user's."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent

# One product of each kind, except the database.
PRODUCTS = (
    "wrapgen/store/Base.stamp", "wrapgen/store/itkIndex.index.txt", "wrapgen/store/itkImage.index.txt",
    "wrapgen/interfaces/itkIndex.i", "wrapgen/interfaces/itkIndex.idx", "wrapgen/interfaces/itkImageSwigInterface.h",
    "wrapgen/modules/Base/castxml_inputs/itkLightObject.xml", "wrapgen/modules/Derived/Derived_snake_case.py",
    "stubs/ImageProxy.pyi", "stubs/ImageTemplate.pyi", "stubs/__init__.pyi", "stubs/_proxies.pyi",
)


def wrapgen_executable():
    """Returns the tool under test: WRAPGEN_EXECUTABLE, or the one in PATH."""
    found = os.environ.get("WRAPGEN_EXECUTABLE") or shutil.which("wrapgen")
    if not found:
        raise RuntimeError("set WRAPGEN_EXECUTABLE to the wrapgen program or put it in PATH")
    return found


def wrapgen_command():
    executable = wrapgen_executable()
    return ["dotnet", executable] if executable.endswith(".dll") else [executable]


class BuildTree:
    """A context manager over one temporary folder, whose name contains a space."""

    def __init__(self, generator="Ninja", fixture="fixture", options=()):
        self._folder = tempfile.TemporaryDirectory(prefix="wrapgen cmake ")
        self.root = pathlib.Path(self._folder.name).resolve()
        self.source = self.root / "source tree"
        self.build = self.root / "build tree"
        shutil.copytree(HERE / fixture, self.source)
        self.generator = generator
        self.options = list(options)
        self.environment = dict(os.environ, ITK_WRAP_CACHE=str(self.root / "cache"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._folder.cleanup()

    def configure(self, *options, check=True):
        command = [
            "cmake", "-S", str(self.source), "-B", str(self.build), "-G", self.generator,
            f"-DWrapgen_DIR={REPOSITORY / 'cmake'}", f"-DWrapgen_EXECUTABLE={wrapgen_executable()}",
            # A step for each unit, so that tests see which units run. A test of batches overrides it.
            "-DWRAPGEN_CASTXML_BATCH=OFF",
            *self.options, *options,
        ]
        return self._run(command, check)

    def make(self, *arguments, jobs=2, check=True):
        """Runs the build tool and returns its output."""
        return self._run(self._build_command(jobs) + list(arguments), check)

    def make_and_kill_after(self, seconds, jobs=2):
        """Starts the build in its own process group and kills the whole group, like a power failure."""
        process = subprocess.Popen(
            self._build_command(jobs), env=self.environment, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def steps(self, output):
        """Returns the comments of the commands that ran, in ordinal order: `castxml itkIndex`, `wrapgen Base`, …"""
        lines = (line.split("] ", 1)[1] for line in output.splitlines() if line.startswith("[") and "] " in line)
        words = ("castxml ", "wrapgen ", "swig ")
        return sorted(line for line in lines if line.startswith(words))

    def snapshot(self):
        """Every product with its content; the database as what is stored, since its pages depend on the order of writes.

        Left out: depfiles, what a module run remembers, which has times of files in it, and the temporary files of killed
        runs, which a later run deletes once they are ten minutes old.
        """
        products = {}
        for folder in ("wrapgen", "stubs"):
            for path in sorted((self.build / folder).rglob("*")):
                if path.is_file() and ".db" not in path.name and path.suffix not in (".d", ".state", ".tmp"):
                    products[str(path.relative_to(self.build))] = path.read_bytes()
        products["store"] = self.stored_models()
        return products

    def stored_models(self):
        command = wrapgen_command() + ["store", "dump", "--store", str(self.build / "wrapgen" / "store"), "--format", "json"]
        text = subprocess.run(command, check=True, capture_output=True, text=True, env=self.environment).stdout
        return json.loads(text)

    def touch_header(self, name, text="\n"):
        with open(self.source / "include" / name, "a", encoding="utf-8") as header:
            header.write(text)

    def _build_command(self, jobs):
        tool = "ninja" if self.generator.startswith("Ninja") else "make"
        return [tool, "-C", str(self.build), f"-j{jobs}"]

    def _run(self, command, check):
        done = subprocess.run(
            command, env=self.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if check and done.returncode != 0:
            raise AssertionError(f"{command} failed ({done.returncode}):\n{done.stdout}")
        return done.stdout if check else done
