"""What opens over the panes: lookup, why, keys, export and whole pages. One module a sheet."""
