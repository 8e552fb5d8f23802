"""All benchmarks, one after the other: quality of the quotes, their speed beside natasha's, memory of the running bot.

python -m tests.bench
"""

import sys

from tests.bench import memory, quotes, quotes_quality

sys.argv[1:] = []
quotes_quality.main()
quotes.main()
sys.exit(memory.main())
