"""`kontor-server profile`, `department`, `team`, `deputy` and `employee`, as the owner of the machine types them."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import uuid4

from app.access.queries import get_session_info
from tests.sql.test_access_command_line import typed
from tests.support.clients import session
from tests.support.server import TestDatabase


def said(database: TestDatabase, *words: str) -> str:
    result = typed(database, *words)
    assert result.exit_code == 0, result.output
    return result.output.strip()


def refused(database: TestDatabase, *words: str) -> str:
    result = typed(database, *words)
    assert result.exit_code == 2, result.output
    return result.output.strip()


def test_a_profile_is_shown_changed_right_by_right_and_compared(database: TestDatabase) -> None:
    shown = said(database, "profile", "show", "seller").splitlines()
    assert "clients            view         own" in shown
    assert shown[-1] == "people: seller seller2 seller_south"
    said(database, "profile", "allow", "seller", "clients", "view", "department", "--private")
    said(database, "profile", "deny", "seller", "shipments", "print")
    said(database, "profile", "withdraw", "seller", "clients", "edit")
    assert said(database, "profile", "limits", "seller", "discount_percent=7.5", "back_date_days=3") == (
        "seller: back_date_days 3, discount_percent 7.5"
    )
    said(database, "profile", "limits", "seller", "back_date_days=")
    with session(database, "seller") as connection:
        info = get_session_info(connection)
    assert info.may("clients", "view") and not info.may("clients", "edit") and not info.may("shipments", "print")
    compared = said(database, "profile", "compare", "seller", "senior_seller").splitlines()
    assert "clients            view         department with private | department" in compared
    assert "limit discount_percent: 7.50 | -" in compared
    assert not [line for line in compared if line.startswith("items")]
    assert [line for line in said(database, "profile", "compare", "seller", "senior_seller", "--all").splitlines()
            if line.startswith("items")]  # fmt: skip
    assert "Unknown scope" in refused(database, "profile", "allow", "seller", "clients", "view", "everywhere")
    assert "moon" in refused(database, "profile", "allow", "seller", "moon", "view", "own")
    assert "There is no nobody" in refused(database, "profile", "show", "nobody")


def test_a_profile_is_made_like_another_renamed_taken_and_archived(database: TestDatabase) -> None:
    said(database, "profile", "add", "trainee", "--name-en", "Trainee", "--name-ru", "Стажёр", "--like", "newcomer")
    assert "clients            create       own" in said(database, "profile", "show", "trainee")
    assert "taken already" in refused(
        database, "profile", "add", "trainee", "--name-en", "Trainee", "--name-ru", "Стажёр"
    )
    said(database, "profile", "rename", "trainee", "--name-en", "Pupil", "--name-ru", "Ученик")
    assert "Pupil / Ученик" in typed(database, "profile", "list").output
    said(database, "profile", "give", "keeper", "trainee")
    assert "people" in refused(database, "profile", "archive", "trainee")
    said(database, "profile", "take", "keeper", "trainee")
    refused(database, "profile", "take", "keeper", "trainee")
    said(database, "profile", "archive", "trainee")
    assert database.scalar("select archived from kontor.profiles where code = 'trainee'")
    said(database, "profile", "archive", "trainee", "--back")


def test_a_file_with_a_word_this_server_does_not_know_is_refused_by_that_word(
    database: TestDatabase, tmp_path: Path
) -> None:
    file = tmp_path / "profiles.json"
    said(database, "profile", "export", str(file))
    content = json.loads(file.read_text(encoding="utf-8"))
    assert (content["format"], content["version"]) == ("kontor-profiles", 1)
    content["profiles"][0]["rights"].append({"object": "moon", "action": "view", "scope": "own"})
    file.write_text(json.dumps(content), encoding="utf-8")
    assert "rights: moon" in refused(database, "profile", "import", str(file))
    file.write_text(json.dumps({**content, "version": 2}), encoding="utf-8")
    assert "later program" in refused(database, "profile", "import", str(file))


def test_thresholds_of_alerts_are_printed_and_set(database: TestDatabase) -> None:
    assert "export_rows          5000" in said(database, "journal", "thresholds").splitlines()
    changed = said(database, "journal", "thresholds", "export_rows=250", "export_reason=1").splitlines()
    assert {"export_rows          250", "export_reason        1"} <= set(changed)
    assert database.scalar("select private.watch_setting('export_rows')") == 250
    for wrong in ("export_rows=-1", "export_rows=", "moon=5"):
        assert "no such threshold" in refused(database, "journal", "thresholds", wrong)
    assert database.scalar("select count(*) from kontor.watch_settings") == 2


def test_unused_rights_are_printed_by_person_and_profile(database: TestDatabase) -> None:
    printed = said(database, "profile", "unused", "--days", "30").splitlines()
    assert "seller               seller: clients create (own)" in printed
    assert "-                    robot: nobody has it" in printed


def test_departments_teams_and_deputies(database: TestDatabase) -> None:
    said(database, "department", "add", "Опт", "--below", "Продажи Север")
    assert "  Опт: 0" in said(database, "department", "list").splitlines()
    assert "below_itself" in refused(database, "department", "move", "Продажи Север", "--below", "Опт")
    said(database, "department", "move", "Опт")
    said(database, "department", "rename", "Опт", "Оптовый")
    said(database, "department", "archive", "Оптовый")
    assert "people" in refused(database, "department", "archive", "Склад")
    assert "Оптовый: 0 (archive)" in said(database, "department", "list")
    said(database, "team", "set", "Сети", "seller", "seller_south")
    assert said(database, "team", "list") == "Сети: seller seller_south"
    said(database, "team", "set", "Сети", "seller")
    assert said(database, "team", "list") == "Сети: seller"
    said(database, "team", "dissolve", "Сети")
    assert said(database, "team", "list") == ""
    number = said(
        database, "deputy", "lend", "seller", "seller_south", "--from", "2026-01-01", "--until", "2100-01-01"
    ).partition(":")[0]
    assert "seller -> seller_south" in said(database, "deputy", "list")
    said(database, "deputy", "end", number)
    assert said(database, "deputy", "list") == ""
    refused(database, "deputy", "end", number)


def test_what_ties_a_sign_in_is_set_and_shown(database: TestDatabase) -> None:
    said(database, "employee", "workstations", "seller", "BUH-7")
    said(database, "employee", "firms", "seller", "Kontor SRL")
    said(database, "employee", "warehouses", "keeper", "Второй склад")
    said(database, "employee", "expiry", "90", "--login", "seller")
    shown = said(database, "employee", "show", "seller").splitlines()
    assert {"workstations: buh-7", "own firms: Kontor SRL", "teams: -", "profiles: seller"} <= set(shown)
    assert database.scalar("select password_until is not null from kontor.employees where login = 'seller'")
    assert "warehouses: Второй склад" in said(database, "employee", "show", "keeper")
    said(database, "employee", "expiry", "0")
    assert database.scalar("select count(*) from kontor.employees where password_until is not null") == 0
    assert "keeper               Кладов Егор, Склад: storekeeper; last sign-in never" in said(
        database, "employee", "list"
    )
    assert "There is no" in refused(database, "employee", "show", "nobody")


def test_a_new_employee_must_change_the_password_first(database: TestDatabase) -> None:
    login = f"guest_{uuid4().hex[:8]}"
    said(database, "employee", "add", login, "--name", "Гость Ян", "--department", "Склад", "--profile", "newcomer")
    assert database.scalar("select must_change_password from kontor.employees where login = %s", login)
    said(database, "employee", "block", login)
    said(database, "employee", "unblock", login)
    assert database.scalar("select active from kontor.employees where login = %s", login)
