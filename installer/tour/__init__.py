"""The tour: the real window driven offscreen through a working day, a picture and the figures of each step."""
