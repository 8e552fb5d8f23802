"""What every test shares: how hypothesis looks for counterexamples."""

from hypothesis import settings

# The suite looks at the same examples each time, so that red means a change; a busy machine is no counterexample.
settings.register_profile("suite", deadline=None, derandomize=True)
# For a hunt: pytest --hypothesis-profile hunt
settings.register_profile("hunt", deadline=None, max_examples=2000)
settings.load_profile("suite")
