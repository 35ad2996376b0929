from wellsourced.config import Config as Config
from wellsourced.errors import WellsourcedError as WellsourcedError
from wellsourced.interface.articles import audit as audit
from wellsourced.interface.articles import explain as explain
from wellsourced.interface.articles import read as read
from wellsourced.interface.articles import render as render
from wellsourced.interface.changes import rename_key as rename_key
from wellsourced.interface.checks import check_libraries as check_libraries
from wellsourced.interface.libraries import Library as Library
from wellsourced.interface.projects import collect as collect
from wellsourced.interface.projects import start_project as start_project
from wellsourced.interface.references import export as export
from wellsourced.interface.references import parse_references as parse_references
from wellsourced.interface.rules import find_rule as find_rule
from wellsourced.interface.rules import list_rules as list_rules
from wellsourced.rule import Audit as Audit

__version__: str
