"""The version of Standpoint, written into every store and export."""

VERSION = "0.1.0"
