"""`python -m ui`: the workstation."""

import sys

from ui.application import main

sys.exit(main())
