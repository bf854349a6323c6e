"""The same services from a terminal, every read also as JSON."""
