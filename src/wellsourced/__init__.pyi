from wellsourced.interface import Audit as Audit
from wellsourced.interface import Config as Config
from wellsourced.interface import Library as Library
from wellsourced.interface import WellsourcedError as WellsourcedError
from wellsourced.interface import audit as audit
from wellsourced.interface import check_libraries as check_libraries
from wellsourced.interface import collect as collect
from wellsourced.interface import explain as explain
from wellsourced.interface import export as export
from wellsourced.interface import find_rule as find_rule
from wellsourced.interface import list_rules as list_rules
from wellsourced.interface import parse_references as parse_references
from wellsourced.interface import read as read
from wellsourced.interface import rename_key as rename_key
from wellsourced.interface import render as render
from wellsourced.interface import start_project as start_project

__version__: str
