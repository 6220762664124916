"""The house rules that a program can check: who imports whom, how long a file is, what it is called."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "onrecord"
FILES = sorted(path for path in PACKAGE.rglob("*.py"))
LONGEST = 400

# Imports go to the same name or to a lower layer; names of one layer never import each other unless listed together below.
LAYERS = (
    {"records", "errors"},
    {"settings", "text", "repairs", "lookalikes", "lostblanks", "names", "countries", "spellings", "days", "marking", "notebook", "fetch"},
    {"read", "annotate", "resolve", "link", "store", "export"},
    {"linking"},
    {"people", "carried", "claims"},
    {"reviews", "gathering", "threads"},
    {"pipeline", "nearby"},
    {"scale", "serve"},
    {"cli", "people_cli", "links_cli", "claims_cli", "review_cli", "options", "__main__", "terminal", "claim_terminal", "output"},
)
TOGETHER = tuple(names for names in LAYERS if names & {"records", "settings", "cli"})
ONLY_IN = {
    "onnxruntime": ("annotate/encoder.py", "link/pairreader.py"),
    "sqlalchemy": ("store/",),
    "sqlite3": ("store/",),
    "alembic": ("store/",),
    "ray": ("scale/ray.py",),
    "mcp": ("serve/mcp.py",),
    "torch": (),
    "training": (),
    "benchmarks": (),
    "tests": (),
}

# What a folder inside a part of the house may import of that part.
WITHIN = {
    "resolve/names": {"names", "lexicon"},
    "resolve/circumstances": {"circumstances", "names", "lexicon", "reading", "unsourced"},
}


def name_of(path: Path) -> str:
    """The part of the house that a file belongs to; the package itself is the front door, which shows every part."""
    first = path.relative_to(PACKAGE).parts[0]
    return "front door" if first == "__init__.py" else first.removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """Every module that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def rank(name: str) -> int:
    ranks = [number for number, names in enumerate(LAYERS) if name in names]
    assert ranks, f"{name} has no place in LAYERS"
    return ranks[0]


def may_import(importer: str, imported: str) -> bool:
    if importer == imported or any({importer, imported} <= names for names in TOGETHER):
        return True
    return rank(imported) < rank(importer)


def house_parts(imports: set[str]) -> set[str]:
    """Which parts of the house are imported; `from onrecord import __version__` is none."""
    parts = {module.split(".")[1] for module in imports if module.startswith("onrecord.")}
    return {part for part in parts if (PACKAGE / part).is_dir() or (PACKAGE / f"{part}.py").is_file()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_keeps_the_house_rules(path):
    relative, imports = str(path.relative_to(PACKAGE)), imports_of(path)
    importer = name_of(path)
    if importer != "front door":
        wrong = {imported for imported in house_parts(imports) if not may_import(importer, imported)}
        assert not wrong, f"{relative} imports {wrong}, which is not to its left"
    folder = str(Path(relative).parent)
    if folder in WITHIN:
        beside = {module.split(".")[2] for module in imports if module.startswith(f"onrecord.{importer}.")}
        assert beside <= WITHIN[folder], f"{relative} imports {beside - WITHIN[folder]}, which {folder} stands below"
    for module, homes in ONLY_IN.items():
        if not any(relative.startswith(home) for home in homes):
            assert module not in {imported.split(".")[0] for imported in imports}, f"{module} is no business of {relative}"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert path.stem not in ("utils", "helpers", "util", "helper", "misc", "common")


@pytest.mark.parametrize(
    ("importer", "imported", "allowed"),
    [
        ("read", "records", True),
        ("pipeline", "store", True),
        ("pipeline", "people", True),
        ("people", "link", True),
        ("people_cli", "options", True),
        ("link", "store", False),
        ("people", "pipeline", False),
        ("spellings", "names", True),
        ("cli", "pipeline", True),
        ("store", "store", True),
        ("read", "annotate", False),
        ("export", "store", False),
        ("records", "settings", False),
        ("errors", "records", True),
        ("pipeline", "cli", False),
        ("scale", "serve", False),
    ],
)
def test_imports_go_one_way(importer, imported, allowed):
    assert may_import(importer, imported) is allowed
