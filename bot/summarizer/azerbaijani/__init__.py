"""The grammar of Azerbaijani: endings, who is named and meant, what verbs of saying do, what is reported."""
