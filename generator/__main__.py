"""``python -m generator`` is ``crosstalk``."""

from generator.cli import main

if __name__ == "__main__":
    main()
