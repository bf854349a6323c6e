"""Start VIP Desk: python main.py [command]"""

import sys

from vipdesk import bootstrap

if __name__ == "__main__":
    bootstrap.ensure("app.txt")
    from vipdesk.start import main

    sys.exit(main())
