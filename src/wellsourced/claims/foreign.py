"""Words of cause, change and harm in other languages than English: data, no code.

Of French, Spanish, Portuguese, German and Italian, common words that are no English words and
so tell the same in an article of any language. Written by us.
"""

from __future__ import annotations

CAUSING = """
    provoque provoquent entraîne entraînent favorise favorisent prévient préviennent guérit
    guérissent soulage soulagent protège protègent
    provoca provocan causan previene previenen favorece favorecen alivia alivian protege protegen
    provocam causam previne previnem favorecem aliviam protegem
    verursacht verursachen bewirkt bewirken führt führen schützt schützen heilt heilen lindert
    lindern verhindert verhindern begünstigt begünstigen
    provocano causano prevengono favorisce favoriscono protegge proteggono guarisce
    """
RISING = """
    augmente augmentent réduit réduisent diminue diminuent doublent aggrave aggravent
    aumenta aumentan reducen disminuye disminuyen duplica duplican agrava agravan
    aumentam reduz reduzem diminui diminuem duplicam agravam
    erhöht erhöhen senkt senken verringert verringern verdoppelt verdoppeln steigert steigern
    verschlimmert
    aumentano riduce riducono diminuisce raddoppia raddoppiano aggravano
    """
HARMS = """
    risque risques décès mortel mortelle mortalité maladie maladies infarctus dangereux dangereuse
    toxique toxiques nocif nocive avc
    riesgo riesgos muerte muertes mortalidad enfermedad enfermedades infarto peligroso
    peligrosa tóxico tóxica cáncer
    risco riscos morte mortes mortalidade doença doenças perigoso perigosa câncer cancro derrame
    risiko risiken tod todesfälle tödlich sterblichkeit krankheit krankheiten herzinfarkt
    schlaganfall gefährlich giftig krebs
    rischio rischi mortalità malattia malattie pericoloso pericolosa tossico tossica tumore ictus
    """
