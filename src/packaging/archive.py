#!/usr/bin/env python3
"""Packs a folder so that the same files give the same archive, and writes its SHA-256 beside it, in the format of sha256sum.

archive.py FOLDER ARCHIVE PROGRAM...   ARCHIVE ends in .tar.gz or .zip; files named PROGRAM get the right to run
"""

import gzip
import hashlib
import pathlib
import sys
import tarfile
import zipfile


def main(folder, archive, programs):
    files = sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.relative_to(folder).as_posix())
    pack = pack_zip if archive.suffix == ".zip" else pack_tar
    pack(archive, [(f"{folder.name}/{path.relative_to(folder).as_posix()}", path, 0o755 if path.name in programs else 0o644) for path in files])
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    archive.with_name(archive.name + ".sha256").write_bytes(f"{digest}  {archive.name}\n".encode())


def pack_tar(archive, entries):
    # Neither the time nor the name of the archive is in the stream.
    with open(archive, "wb") as raw, gzip.GzipFile("", "wb", mtime=0, fileobj=raw) as stream, tarfile.open(fileobj=stream, mode="w") as packed:
        for name, path, mode in entries:
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = path.stat().st_size, mode
            with open(path, "rb") as content:
                packed.addfile(entry, content)


def pack_zip(archive, entries):
    with zipfile.ZipFile(archive, "w") as packed:
        for name, path, mode in entries:
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3  # Unix: otherwise, the mode depends on where this runs
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, mode << 16
            packed.writestr(entry, path.read_bytes())


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:])
