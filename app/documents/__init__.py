"""Documents of every kind: header, lines, money, numbers, states, links."""
