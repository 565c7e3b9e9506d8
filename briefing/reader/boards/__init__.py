"""What the boards list, made from all rounds at once: who met whom, what became of plans, where articles differ."""
