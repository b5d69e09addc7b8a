"""What can go wrong, as sentences a reader can act on.

StandpointError
├── CollectionError      the folder as a whole cannot be used
├── ReadingError         one file of it cannot be read
├── SettingsError        a setting, a `corpus.toml` or an `issues.toml` says something impossible
├── SceneError           a file of scenes, or one scene of it, cannot be used
├── EditsError           a file of the reader's edits, or one edit of it, cannot be used
├── TableError           a step made a table that breaks its own contract (our defect, not the reader's)
└── StoreError           a built collection cannot be opened
    ├── NoStoreError         nothing has been built there yet
    ├── DamagedStoreError    a file is missing or differs from what was written
    └── OtherVersionError    written by another version of Standpoint
"""


class StandpointError(Exception):
    """Base of all errors whose message is meant for a reader: got what, where; what to do."""


class CollectionError(StandpointError):
    """The folder as a whole cannot be used: missing, empty, or nothing in it is readable."""


class ReadingError(StandpointError):
    """One file cannot be read; the others go on."""


class SettingsError(StandpointError):
    """A setting or a sidecar file says something impossible."""


class SceneError(StandpointError):
    """A file of scenes, or one scene of it, cannot be used."""


class EditsError(StandpointError):
    """A file of the reader's edits, or one edit of it, cannot be used."""


class TableError(StandpointError):
    """A step made a table that breaks the contract in `tables.py`."""


class StoreError(StandpointError):
    """A built collection cannot be opened."""


class NoStoreError(StoreError):
    """Nothing has been built at this place yet."""


class DamagedStoreError(StoreError):
    """A file of the store is missing or is not what was written."""


class OtherVersionError(StoreError):
    """The store was written by a version of Standpoint with another table layout."""
