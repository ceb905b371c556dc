"""Keys are pressed by their key code, and xdotool takes a single digit for the character."""

from tests.end_to_end.keyboard import NAMED, key_of


def test_no_named_key_is_pressed_as_the_character_of_its_code() -> None:
    assert key_of("Esc") == "09"
    assert [name for name in NAMED if len(key_of(name)) < 2] == []
