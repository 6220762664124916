"""The pair reader of onrecord: data only."""
