"""All benchmarks, one after the other: quality of the quotes, their speed beside natasha's, long texts, stalls, repeats, memory.

python -m tests.bench
"""

import sys

from tests.bench import long_texts, memory, quotes, quotes_quality, stall, stories

sys.argv[1:] = []
quotes_quality.main()
quotes.main()
long_texts.main()
stall.main()
stories.main()
sys.exit(memory.main())
