"""The names of months in the languages that `terms.MONTHS` leaves out: read in dates only.

Nominatives and the case that dates have. What means two months in two languages (`listopada`,
November in Polish and October in Croatian) is left out.
"""

from __future__ import annotations

_NAMES = (
    """
    ianuarie januara januarja siječnja siječanj gener tammikuu tammikuuta styczeń
    stycznia leden ledna január januára января січня януари ocak ιανουαρίου ιανουάριος
    """,
    """
    februarie februara februarja veljače veljača febrer helmikuu helmikuuta luty lutego
    únor února február februára февраля лютого февруари şubat φεβρουαρίου φεβρουάριος
    """,
    """
    martie mars marec marca ožujka ožujak març maaliskuu maaliskuuta marzec březen
    března március марта березня март mart μαρτίου μάρτιος maret marts
    """,
    """
    aprila travnja travanj huhtikuu huhtikuuta kwiecień kwietnia duben dubna apríl
    apríla április апреля квітня април nisan απριλίου απρίλιος
    """,
    """
    maj maja svibnja svibanj maig toukokuu toukokuuta květen května máj mája május мая
    травня май mayıs μαΐου μάιος mei
    """,
    """
    iunie junij junija lipnja lipanj juny kesäkuu kesäkuuta czerwiec czerwca červen
    června jún júna június июня червня юни haziran ιουνίου ιούνιος
    """,
    """
    iulie julij julija srpnja srpanj juliol heinäkuu heinäkuuta lipiec lipca červenec
    července júl júla július июля липня юли temmuz ιουλίου ιούλιος
    """,
    """
    augusti avgust avgusta kolovoza kolovoz elokuu elokuuta sierpień sierpnia srpen
    srpna augusta augusztus августа серпня август ağustos αυγούστου αύγουστος agustus
    """,
    """
    septembrie septembra rujna rujan setembre syyskuu syyskuuta wrzesień września září
    szeptember сентября вересня септември eylül σεπτεμβρίου σεπτέμβριος
    """,
    """
    octombrie oktobra lokakuu lokakuuta październik października říjen října október
    októbra октября жовтня октомври ekim οκτωβρίου οκτώβριος
    """,
    """
    noiembrie novembra studenog studenoga studeni marraskuu marraskuuta listopadu ноября
    листопада ноември kasım νοεμβρίου νοέμβριος nopember
    """,
    """
    decembrie decembra prosinca prosinac desembre desember joulukuu joulukuuta grudzień
    grudnia prosinec prosince декабря грудня декември aralık δεκεμβρίου δεκέμβριος
    """,
)
MORE_MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()
}
