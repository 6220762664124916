"""The larger reader model of onrecord: data only."""
