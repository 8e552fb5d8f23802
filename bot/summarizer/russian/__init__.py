"""The grammar of Russian: who is named and meant, what verbs of saying do, what is reported."""
