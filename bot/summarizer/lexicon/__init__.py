"""Words, not logic: one module for each language, and what all of them share."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


ABBREVIATIONS = words(
    """
    г гг в вв им ул пр стр т тт д кв млн млрд тыс руб коп долл км кг см мм м р п пп рис см ср напр акад проф доц канд
    гл обл оз пос ст чл-кор г-н г-жа т.е т.д т.п т.к и.о н.э т.н с.г mr mrs ms dr prof st jr sr vs no vol fig inc ltd
    co corp gen col maj capt lt sgt gov sen rep rev hon pres u.s u.k e.g i.e a.m p.m jan feb mar apr jun jul aug sept
    sep oct nov dec mln mlrd etc approx dept est s məs ak prof dos h min-dən b.e
    """
)
"""What a full stop after does not end a sentence."""

AFTER_NUMBER = words("г гг в вв м км кг руб долл коп тыс млн млрд с.г a.m p.m")
"""Abbreviations that may well end a sentence when a capital follows."""
