"""The grammar of English: who is named and meant, what verbs of saying do, what is reported."""
