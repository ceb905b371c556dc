"""Profiles as a file: JSON with a version, without ids and people, so that it can go from one firm to another."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.access.right_cells import SCOPES
from app.database.errors import UserError

FORMAT = "kontor-profiles"
VERSION = 1


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """The profiles of a file, without what this server does not know; that is named in `unknown`."""

    profiles: tuple[dict[str, Any], ...]
    unknown: tuple[str, ...]


def write_profiles(profiles: Sequence[Mapping[str, Any]]) -> str:
    """Return the text of a file with these profiles (as export_profiles gives them)."""
    whole = {"format": FORMAT, "version": VERSION, "profiles": list(profiles)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read_profiles(text: str, words: Mapping[str, Sequence[str]]) -> ProfileFile:
    """Read a file; `words` are the objects, actions, scopes and limits that the server knows.

    Raises UserError KT005 (field `file`; reason file or version) for no such file, or one of a later program.
    """
    try:
        whole = json.loads(text)
    except ValueError as error:
        raise UserError("KT005", "file", reason="file") from error
    # The first exports were a bare list.
    content = whole if isinstance(whole, dict) else {"format": FORMAT, "version": VERSION, "profiles": whole}
    if content.get("format") != FORMAT or not isinstance(content.get("profiles"), list):
        raise UserError("KT005", "file", reason="file")
    if content.get("version") != VERSION:
        raise UserError("KT005", "file", reason="version")
    unknown: list[str] = []
    profiles = [_read_profile(profile, words, unknown) for profile in content["profiles"]]
    return ProfileFile(tuple(profiles), tuple(dict.fromkeys(unknown)))


def _read_profile(profile: Any, words: Mapping[str, Sequence[str]], unknown: list[str]) -> dict[str, Any]:
    names = ("code", "name_en", "name_ru")
    if not isinstance(profile, dict) or not all(isinstance(profile.get(name), str) for name in names):
        raise UserError("KT005", "file", reason="file")
    rights, limits = profile.get("rights", []), profile.get("limits", {})
    if not isinstance(rights, list) or not isinstance(limits, dict):
        raise UserError("KT005", "file", reason="file")
    kept = []
    for right in rights:
        if not isinstance(right, dict):
            raise UserError("KT005", "file", reason="file")
        named = (("objects", "object"), ("actions", "action"), ("scopes", "scope"))
        strange = [str(right.get(field)) for kind, field in named if right.get(field) not in words[kind]]
        unknown += strange
        if not strange:
            flags = {flag: right.get(flag) is True for flag in ("with_private", "denied")}
            kept.append({**{field: right[field] for _kind, field in named}, **flags})
    unknown += [name for name in limits if name not in words["limits"]]
    return {
        "code": profile["code"],
        "name_en": profile["name_en"],
        "name_ru": profile["name_ru"],
        "rights": sorted(kept, key=lambda right: (right["object"], right["action"], SCOPES.index(right["scope"]))),
        "limits": {name: str(value) for name, value in limits.items() if name in words["limits"]},
    }
