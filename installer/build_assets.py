"""Make what Qt reads from what people write: words, Python types, and QML checked.

`update` finds new texts for every catalogue, `build` makes `.qm` and `.qmltypes` files,
`lint` builds and runs qmllint, where one warning is a failure.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import PySide6
from PySide6.scripts import metaobjectdump

from installer.catalogues import level, read, texts_of, write
from shared.languages.reading import codes

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "shared/ui/i18n"
LANGUAGES = ("en", "es")
DOMAINS = {
    "design": ROOT / "shared/ui",
    "kiosk": ROOT / "kiosk",
    "counter": ROOT / "counter",
    "display": ROOT / "display",
}
VISITORS = {"kiosk", "display"}
"""Seen by visitors, so in every language there is; the others are for staff."""
QT = Path(PySide6.__file__).parent
METATYPES = ("qt6core_metatypes.json", "qt6qml_metatypes.json")
_IMPORT_NAME = re.compile(r'^QML_IMPORT_NAME = "([\w.]+)"', re.MULTILINE)


def main(arguments: list[str] | None = None) -> int:
    """Do the one act named on the command line; return the exit code."""
    parser = argparse.ArgumentParser(prog="build_assets", description=__doc__)
    parser.add_argument("act", choices=("update", "build", "lint"))
    parser.add_argument("domain", nargs="*", choices=[*DOMAINS, []], help="for update: all if none")
    given = parser.parse_args(arguments)
    try:
        if given.act == "update":
            return update(given.domain or list(DOMAINS))
        build()
        return lint() if given.act == "lint" else 0
    except subprocess.CalledProcessError as error:
        print(f"{Path(error.cmd[0]).name} failed: {error.stderr or error.stdout}", file=sys.stderr)  # noqa: T201  a command's answer
        return 1


def update(domains: list[str], catalogues: Path = CATALOGUES) -> int:
    """Bring the catalogues level with the texts in QML and Python; a new language gets its own."""
    for domain in domains:
        texts = texts_of(DOMAINS[domain])
        # English is the source: its catalogue holds nothing but the forms of counts.
        counts = {text: counted for text, counted in texts.items() if counted}
        for language in {*codes()} if domain in VISITORS else LANGUAGES:
            wanted = counts if language == "en" else texts
            file = catalogues / f"{domain}_{language}.ts"
            if wanted:
                file.write_text(write(level(read(file, language), wanted)), encoding="utf-8")
    return 0


def build() -> None:
    """Make the translations and the types that screens and qmllint read."""
    build_translations()
    build_types()


def build_translations() -> None:
    """Release each `<domain>_<language>.ts` that is newer than its `.qm`."""
    for source in sorted(CATALOGUES.glob("*.ts")):
        built = source.with_suffix(".qm")
        if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
            _run(QT / "lrelease", "-silent", source, "-qm", built)


def build_types() -> None:
    """Describe the Python types of each QML module beside its qmldir."""
    files_of = _python_files_by_module()
    for folder, name in _modules():
        _describe(name, files_of.get(name, []), folder / "python.qmltypes")


def lint() -> int:
    """Run qmllint over every QML module; return its exit code."""
    imports = [flag for path in _import_paths() for flag in ("-I", str(path))]
    files = [str(file) for folder, _name in _modules() for file in sorted(folder.glob("*.qml"))]
    # The dump of Python's types forgets which properties are constant, so this one cries wolf.
    quiet = ["--stale-property-read", "disable"]
    command = [str(QT / "qmllint"), "-W", "0", *quiet, *imports, *files]
    return subprocess.run(command, check=False).returncode  # noqa: S603  our own tool


def _import_paths() -> list[Path]:
    return [
        ROOT / "shared/ui/design",
        *sorted([*ROOT.glob("*/qml"), *ROOT.glob("shared/ui/qml"), *ROOT.glob("hardware/*/qml")]),
    ]


def _modules() -> Iterable[tuple[Path, str]]:
    for path in _import_paths():
        for qmldir in sorted(path.glob("Ventanilla/*/qmldir")):
            yield qmldir.parent, qmldir.read_text(encoding="utf-8").split()[1]


def _python_files_by_module() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for folder in (*DOMAINS.values(), ROOT / "hardware/virtual_printer"):
        for file in sorted(folder.rglob("*.py")):
            for name in _IMPORT_NAME.findall(file.read_text(encoding="utf-8")):
                found.setdefault(name, []).append(file)
    return found


def _describe(module: str, sources: list[Path], target: Path) -> None:
    if not sources:
        target.write_text("import QtQuick.tooling 1.2\nModule {}\n", encoding="utf-8")
        return
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "types.json"
        _run(sys.executable, metaobjectdump.__file__, "-q", "-o", dump, *sources)
        foreign = ",".join(str(QT / "Qt/metatypes" / name) for name in METATYPES)
        flags = ["--import-name", module, "--major-version", "1", "--foreign-types", foreign]
        registrar = QT / "Qt/libexec/qmltyperegistrar"
        _run(registrar, "--generate-qmltypes", target, *flags, "-o", Path(folder) / "x.cpp", dump)


def _run(*command: str | Path) -> None:
    words = [str(word) for word in command]
    subprocess.run(words, check=True, capture_output=True, text=True)  # noqa: S603  our own tools


if __name__ == "__main__":
    raise SystemExit(main())
