"""Tests of Kontor: on a real server, as the real people."""
