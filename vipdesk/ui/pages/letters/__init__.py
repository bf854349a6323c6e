"""The Letters page: campaigns, batches, check-in, texts and helpers, a module each."""
