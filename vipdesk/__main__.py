"""Start VIP Desk in an environment that has its packages: python -m vipdesk [command]"""

import sys

from vipdesk.start import main

if __name__ == "__main__":
    sys.exit(main())
