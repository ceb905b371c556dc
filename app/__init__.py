"""What the screens of Kontor need from the server, and what they ask of it; no Qt here."""
