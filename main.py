"""Start VIP Desk: python main.py [--with ADD-ON] [command]"""

import sys

from vipdesk import bootstrap

if __name__ == "__main__":
    bootstrap.ensure("app.txt", *bootstrap.add_ons())
    from vipdesk.start import main

    sys.exit(main())
