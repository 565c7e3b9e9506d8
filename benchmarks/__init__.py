"""What the program costs, measured: each script prints ratios of one run."""
