"""Words that hold English sentences together and say little alone."""

FUNCTION_WORDS = frozenset(
    """
    a about after again all also am an and another any are as at be because been before being
    both but by can could did do does doing down during each few for from had has have having he
    her here hers him his how i if in into is it its just may me might more most much must my no
    nor not of off on once one only or other our out over own same shall she should since so some
    such than that the their them then there these they this those through to too under until up
    upon us very was we were what when where which while who whom whose why will with would yet
    i you your
    """.split()
)
"""In lower case."""
