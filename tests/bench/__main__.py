"""All benchmarks, one after the other: quality of the quotes, their speed beside natasha's, long texts, stalls, repeats,
delivery beside bare aiogram, sources beside trafilatura, hostile inputs, memory.

python -m tests.bench
"""

import sys

from tests.bench import delivery, hostile, long_texts, memory, quotes, quotes_quality, sources, stall, stories

sys.argv[1:] = []
quotes_quality.main()
quotes.main()
long_texts.main()
stall.main()
stories.main()
delivery.main()
sys.exit(max([sources.main(), hostile.main(), memory.main()]))
