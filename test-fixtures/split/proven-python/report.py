import os
import sys

import tally

print("sum", tally.sum(int(sys.argv[1])), os.environ["TZ"], os.getcwd())
