"""How old a source may be before it counts as outdated, for the rule and for who draws it.

The rule is `source-outdated`; its page says what its options mean. A report that shows the
years of sources shows the same limits, those that the rule was told.
"""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.articles import Claim, Kind
from wellsourced.rule import Audit, Setting

RULE_NAME = "source-outdated"
YEARS = 10
YEARS_OF_STATISTIC = 5


@dataclass(frozen=True, slots=True)
class Currency:
    """The limits in force: a source of a year before `year - years` is outdated.

    `year` is that of the day which ages count from; `statistic` is the limit, in years, where a
    statistic rests on the source, and never more than `years`.
    """

    year: int
    years: int = YEARS
    statistic: int = YEARS_OF_STATISTIC

    def limit(self, claim: Claim) -> int:
        """Return how many years old a source of *claim* may be."""
        return self.statistic if claim.kind is Kind.STATISTIC else self.years


def find_currency(audit: Audit) -> Currency | None:
    """Return the limits that *audit* held sources to; none where the rule did not run."""
    if not any(rule.name == RULE_NAME for rule in audit.rules):
        return None
    told = Setting(audit.as_of, audit.options.get(RULE_NAME, {}))
    years = told.number("years", YEARS)
    statistic = told.number("years-statistic", YEARS_OF_STATISTIC)
    return Currency(audit.as_of.year, years, min(years, statistic))
