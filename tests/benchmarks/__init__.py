"""Speed, measured as ratios and as turns on the line: `python -m tests.benchmarks`."""
