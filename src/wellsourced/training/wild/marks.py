"""What stands last in a reference: identifiers, addresses, the day of access."""

from __future__ import annotations

from wellsourced.training.wild.hand import Hand
from wellsourced.training.wild.words import words_of

_DOIS = (
    "https://doi.org/{doi}", "https://doi.org/{doi}", "doi:{doi}", "doi: {doi}", "DOI: {doi}",
    "DOI {doi}", "DOI:{doi}", "http://dx.doi.org/{doi}", "{doi}", "https://dx.doi.org/{doi}",
    "http://doi.org/{doi}", "doi {doi}", "\\[doi:{doi}\\]", "(doi: {doi})", "doi.org/{doi}",
    "doi:https://doi.org/{doi}", "DOI: https://doi.org/{doi}", "doi.{doi}", "DOI : {doi}",
    "(DOI: {doi})", "DOI:https://doi.org/{doi}", "<doi:{doi}>", "\\[DOI: {doi}\\]",
)  # fmt: skip
_IDENTIFIERS = (
    "PMID: {pmid}", "PubMed PMID: {pmid}", "PMID {pmid}", "PubMed: {pmid}", "\\[PMID: {pmid}\\]",
    "PMID:{pmid}", "PMCID: {pmcid}", "[PMID: {pmid}; ]PMCID: {pmcid}", "PMC: {pmcid}",
    "\\[PubMed: {pmid}\\]", "pmid:{pmid}", "(PMID: {pmid})", "arXiv:{arxiv}", "arXiv: {arxiv}",
    "ISSN {issn}", "ISSN: {issn}",
)  # fmt: skip
_ONLINE = frozenset(
    {"webpage", "article-newspaper", "report", "dataset", "software", "legislation"}
)


def choose_marks(hand: Hand, kind: str) -> list[str]:
    """Return what stands last: identifiers, addresses, the day of access."""
    found = []
    if hand.chance(0.6):
        found.append(hand.rng.choice(_DOIS))
    if hand.chance(0.15):
        found.append(hand.rng.choice(_IDENTIFIERS))
    online = kind in _ONLINE
    if hand.chance(0.95 if online else 0.4):
        found.extend(_addresses(hand))
    return found


def _addresses(hand: Hand) -> list[str]:
    words = hand.words
    lead = hand.literal(words.available) if hand.chance(0.65) else ""
    end = ">" if lead.endswith("<") else ""
    address = f"{lead}{{url}}{end}"
    if words is words_of("en") and hand.chance(0.1):
        return [hand.rng.choice((
            "Retrieved {accessed}, from {url}", "Retrieved {accessed} from {url}",
            "Accessed {accessed} at {url}", "Retrieved on {accessed} at {url}",
            "(Accessed {accessed}: {url})", "{url}[, {accessed}]", "Accessed {accessed}, {url}",
        ))]  # fmt: skip
    if hand.chance(0.3):
        return [address]
    found = [address, hand.rng.choice(words.accessed)]
    if hand.chance(0.25):
        found.reverse()
    return found
