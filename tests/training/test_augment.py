"""Augmented texts keep every offset."""

import random

import pytest

from training.augment import augment_text

TEXT = '“We don’t sell,” Ilva Torrand said.\n\n"Not now." She wasn\'t sure.\n\nThe owners’ boats stayed.'


@pytest.mark.parametrize("seed", range(30))
def test_words_stay_where_they_are(seed):
    changed = augment_text(TEXT, random.Random(seed))
    assert len(changed) == len(TEXT)
    assert all(new == old for new, old in zip(changed, TEXT, strict=True) if old.isalnum())


def test_every_change_happens():
    variants = {augment_text(TEXT, random.Random(seed)) for seed in range(60)}
    assert any("‘We don" in text for text in variants)
    assert any("said.  " in text for text in variants)
    assert any("don't" in text for text in variants)
    assert TEXT in variants
