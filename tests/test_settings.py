import pytest

from onrecord.errors import RunError
from onrecord.settings import SETTINGS, Settings, read_settings


@pytest.mark.parametrize(
    ("environment", "settings"),
    [
        ({}, Settings()),
        ({"PATH": "/bin", "_ONRECORD_COMPLETE": "x"}, Settings()),
        ({"ONRECORD_STORE": "wire.db"}, Settings(store="wire.db")),
        ({"ONRECORD_THREADS": "4", "ONRECORD_MAX_BYTES": "1000"}, Settings(threads=4, max_bytes=1000)),
    ],
)
def test_the_environment_sets(environment, settings):
    assert read_settings(environment) == settings


@pytest.mark.parametrize(
    ("environment", "problem"),
    [
        ({"ONRECORD_STROE": "wire.db"}, "ONRECORD_STROE is no setting of onrecord; known are: ONRECORD_STORE"),
        ({"ONRECORD_THREADS": "0"}, "ONRECORD_THREADS must be a whole number above 0, not '0'"),
        ({"ONRECORD_THREADS": "two"}, "must be a whole number"),
        ({"ONRECORD_MAX_BYTES": "-1"}, "must be a whole number"),
        ({"ONRECORD_MAX_BYTES": "²"}, "must be a whole number"),
        ({"ONRECORD_STORE": ""}, "ONRECORD_STORE is empty"),
    ],
)
def test_a_wrong_environment_is_named(environment, problem):
    with pytest.raises(RunError, match=problem):
        read_settings(environment)


def test_the_table_has_every_setting_once():
    assert [(row.name, row.default) for row in SETTINGS] == [(name, getattr(Settings(), name)) for name in Settings.__dataclass_fields__]
    assert all(row.help for row in SETTINGS)
