"""Build the wheel, install it alone in a clean environment, and run the command from there on the sample corpus.

Shows that the wheel holds what the program reads at run time (lexicon, weights, styles) and that its metadata suffices.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(*argv: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Standard output of a command that must succeed."""
    done = subprocess.run([str(part) for part in argv], cwd=cwd, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, argv))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def data_files() -> set[str]:
    """Every file of the package that is no byte code, as the wheel names it."""
    files = (path for path in (ROOT / "briefing").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in files}


def main() -> int:
    """Exit status 0 when the wheel is whole and works."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=ROOT)
        (wheel,) = folder.glob("*.whl")
        missing = data_files() - set(zipfile.ZipFile(wheel).namelist())
        if missing:
            sys.exit(f"the wheel lacks {', '.join(sorted(missing))}")
        venv.create(folder / "env", with_pip=True)
        python = folder / "env" / "bin" / "python"
        pip: list[str | Path] = [python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        run(*pip, "--require-hashes", "--requirement", ROOT / "requirements.lock", cwd=folder)
        run(*pip, "--no-deps", wheel, cwd=folder)
        run(python, "-m", "pip", "check", cwd=folder)
        places = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
        command = folder / "env" / "bin" / "briefing"
        env = os.environ | places
        version = run(command, "--version", cwd=folder, env=env).strip()
        rounds = json.loads(run(command, "rounds", "--corpus", ROOT / "corpus", "--json", cwd=folder, env=env))
        if not rounds:
            sys.exit("the installed wheel finds no round in the sample corpus")
        run(python, "-c", "import briefing.reader.app", cwd=folder, env=env)
        print(f"{wheel.name}: {version}, {len(rounds)} rounds in the sample corpus")
    return 0


if __name__ == "__main__":
    sys.exit(main())
