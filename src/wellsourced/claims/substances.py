"""Foods, drugs and other substances by their common names: data, no code.

What is eaten, taken or put on the skin in everyday health writing, written by us and far from
full: drugs are also told by the endings of their names (`patterns.DRUG_NAME`).
"""

from __future__ import annotations

SUBSTANCES = """
    food foods milk cheese butter yogurt yoghurt egg eggs meat beef pork chicken fish seafood
    fruit fruits vegetable vegetables nut nuts bean beans soy bread wheat gluten rice cereal
    salt sugar sweetener sweeteners honey oil oils fat fats fibre fiber juice water fluid fluids
    coffee tea cocoa chocolate caffeine alcohol beer wine spirits tobacco nicotine cigarette
    cigarettes cannabis cocaine opioid opioids opium heroin herb herbs herbal garlic ginger
    turmeric vitamin vitamins mineral minerals magnesium zinc iron calcium sodium potassium
    iodine selenium fluoride melatonin probiotic probiotics creatine aspirin paracetamol
    acetaminophen insulin steroid steroids painkiller painkillers laxative laxatives remedy
    remedies pill pills cream creams ointment ointments lotion syrup spray drops inhaler patch
    substance substances product products
    """
