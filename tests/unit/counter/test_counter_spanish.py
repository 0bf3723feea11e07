"""Every text of the console has its Spanish, with the same places for numbers and names."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from installer.build_assets import CATALOGUES, update

PLACES = re.compile(r"{\w+}")


def test_spanish_is_complete(tmp_path: Path) -> None:
    shutil.copy(CATALOGUES / "counter_es.ts", tmp_path)
    update(["counter"], tmp_path)
    messages = ElementTree.parse(tmp_path / "counter_es.ts").getroot().findall(".//message")
    assert len(messages) > 100
    for message in messages:
        source, spoken = message.findtext("source") or "", message.find("translation")
        assert spoken is not None
        assert spoken.get("type") is None, f"not translated: {source}"
        assert sorted(PLACES.findall(source)) == sorted(PLACES.findall(spoken.text or "")), source
