"""VIP Desk: looks after the people who keep coming back to a small online shop."""

__version__ = "0.1.0"
