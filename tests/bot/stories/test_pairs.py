"""How well repeats are found in the measured set; the floors are what it reached, and are never lowered."""

from tests.bot.stories.pairs import one_statement, one_text, score, statements, texts


def test_every_repeat_in_one_language_is_found_and_nothing_else() -> None:
    reached = score((one_text(pair), pair.same) for pair in texts())
    assert reached.right == 40
    assert (reached.precision, reached.recall) == (1.0, 1.0)


def test_statements_in_two_languages_are_joined_only_where_figures_and_names_agree() -> None:
    reached = score((one_statement(told), told.same) for told in statements())
    assert reached.precision == 1.0
    assert reached.recall >= 0.9


def test_a_statement_without_a_figure_anywhere_is_left_alone() -> None:
    assert [told.id for told in statements() if told.same and not one_statement(told)] == ["no-figures-no-names"]
