"""Whether two articles tell one story: the same text in two outlets, or one person's statement in two languages.

Pure: texts in, answers out. Which articles are compared and what is kept of it is left to storage, how it is shown to the digest.
A false merge is worse than a repeat: in doubt two articles stay two.
"""
