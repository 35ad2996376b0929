"""`python -m wellsourced` is the command `wellsourced`."""

from wellsourced.cli import main

if __name__ == "__main__":
    main(prog_name="wellsourced")
