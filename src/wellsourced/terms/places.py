"""Cities that books are published in, folded: what is no surname before a year, most often."""

from __future__ import annotations

from wellsourced.terms import word_set

PLACES = word_set(
    """
    aachen aarhus aberdeen accra adelaide albany albuquerque alegre alexandria alicante
    amherst amman amsterdam angeles ankara antwerp antwerpen arlington armonk asuncion
    athens atlanta auckland augsburg austin baltimore bamberg bangalore bangkok barcelona
    basel bauru bayreuth beijing beirut belem belfast belgrade belmont bergen berkeley
    berlin bern bethesda beverly bielefeld bilbao birmingham bloomington boca bochum bogota
    bologna bombay bonn bordeaux boston boulder braga brasilia bratislava braunschweig
    bremen brighton brisbane bristol brno brookfield brussel brussels bruxelles bucharest
    budapest caen cairo calcutta calgary cali cambridge campinas canberra caracas carbondale
    cardiff champaign chapel charlottesville chennai chicago chichester christchurch
    cleveland clifton coimbra cologne columbus copenhagen cordoba cork corvallis cracow
    cuiaba curitiba dakar dallas darmstadt davis debrecen delhi denver detroit dhaka
    dordrecht dortmund dresden dublin duisburg dunedin durban durham dusseldorf edinburgh
    edmonton eindhoven englewood erlangen evanston exeter fairfax firenze florence
    florianopolis fortaleza francisco frankfurt freiburg fribourg gainesville galveston
    garmisch geneva geneve genova gent ghent giessen glasgow glencoe goiania goteborg
    gothenburg gottingen granada graz grenoble groningen guadalajara guangzhou guatemala
    guildford habana hague haifa halifax hamburg hannover hanoi hanover harlow harmondsworth
    hartford havana heidelberg helsinki hillsdale hoboken homewood honolulu horizonte
    houston hyderabad innsbruck irvine istanbul ithaca izmir jakarta jena jerusalem
    johannesburg kampala kansas karachi karlsruhe kassel kathmandu kiel kiev koln konstanz
    krakow kyiv kyoto lagos lancaster lanham lansing lausanne laval leeds leicester leiden
    leipzig leuven lexington lille lima lisboa lisbon littleton liverpool ljubljana lodz
    london londres londrina louvain lubeck lund lyon maastricht madison madrid mahwah mainz
    malaga malden manaus manchester manila mannheim marburg maringa marseille medellin
    medford melbourne memphis menlo merida mexico miami milan milano milwaukee minneapolis
    minsk monterrey montevideo montpellier montreal moscow moskva mumbai munchen munich
    munster nairobi nanjing nantes napoli nashville natal neuchatel newark newbury newcastle
    nijmegen niteroi nordhausen norwell norwich nottingham novi nuremberg nurnberg oakland
    odense omaha opladen osaka oslo ottawa oulu oxford paderborn padova padua palermo palo
    paris parma pasadena paulo pavia pelotas perth perugia philadelphia phoenix piracicaba
    pisa piscataway pittsburgh portland porto potsdam poznan prague praha pretoria princeton
    providence quebec quito raleigh recife reinbek rennes reno riga rio riverside rochester
    rockville roma rome rosario rotterdam rouen saarbrucken sacramento salamanca salvador
    salzburg santiago sapporo seattle sendai seoul sevilla seville shanghai sheffield
    singapore skopje sofia sorocaba southampton springfield stanford stockholm strasbourg
    stuttgart sussex swansea sydney szeged taichung taipei tallinn tampa tampere tehran
    tempe thessaloniki thousand tilburg tokyo torino toronto totowa toulouse trento trieste
    trondheim tubingen tucson tunis turin turku uberlandia umea uppsala urbana utrecht
    valencia valparaiso vancouver venezia venice vicosa vienna vilnius vitoria waltham
    warsaw warszawa washington waterloo weinheim wellington westport wien wiesbaden winnipeg
    wroclaw wuhan wurzburg york zagreb zaragoza zurich
    """
)
