"""What every pane and sheet is drawn with: cells, lines, virtual rows, wrapped text."""
