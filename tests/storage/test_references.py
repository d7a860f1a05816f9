"""References: said on the telephone and copied by hand, a slip is noticed."""

from storage.references import LENGTH, LETTERS, new_reference, read_reference, written


def test_reference_is_read_back_however_it_is_typed() -> None:
    reference = new_reference()
    assert read_reference(reference) == reference
    assert read_reference(reference.lower().replace("-", " ")) == reference


def test_letters_that_look_alike_are_not_used() -> None:
    assert not set("0O1IL5SBZ8QGUV") & set(LETTERS) - {"8"}


def test_every_wrong_letter_and_every_swap_is_noticed() -> None:
    letters = "K7M4P"
    whole = written(letters).replace("-", "")
    for at in range(LENGTH + 1):
        for letter in set(LETTERS) - {whole[at]}:
            assert read_reference(whole[:at] + letter + whole[at + 1 :]) is None
    for at in range(LENGTH):
        if whole[at] != whole[at + 1]:
            swapped = whole[:at] + whole[at + 1] + whole[at] + whole[at + 2 :]
            assert read_reference(swapped) is None
