"""Write words of other scripts in Latin letters: Greek, Cyrillic, Hangul, kana and others.

No standard is followed to the letter: the result is what English papers print most often
(Chernyshov, Papadopoulos, Kim), in lower case, so that a name in its own script and in Latin
letters can be compared, and so that a key made of it can be read. Han signs have no reading
of their own; only the family names that most Chinese bear are known.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def _pair(signs: str, sounds: str) -> dict[str, str]:
    """Return the sound of each sign; `-` is none."""
    return {sign: sound.replace("-", "") for sign, sound in zip(signs, sounds.split(), strict=True)}


_CYRILLIC = _pair(
    "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяђјљњћџѓќѕѐѝ",
    "a b v g g d e ye e zh z i i i y k l m n o p r s t u u f kh ts ch sh shch - y - e yu ya"
    " dj j lj nj c dz g k dz e i",
)
_GREEK = _pair("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o")
_LETTERS = _CYRILLIC | _GREEK
# pairs of letters that sound as one
_PAIRS = re.compile("ου|ευ|αυ|ει|οι|μπ|ντ|γγ|γκ")
_PAIR_SOUNDS = {
    "ου": "ou", "ευ": "ev", "αυ": "av", "ει": "ei", "οι": "oi", "μπ": "b", "ντ": "nt",
    "γγ": "ng", "γκ": "gk",
}  # fmt: skip
_ACCENTED = str.maketrans("άέήίόύώΐΰ", "αεηιουωιυ")
# what begins the name of a letter and is one sound: ARABIC LETTER SHEEN
_SOUNDS = re.compile(r"(?:SH|KH|GH|TH|DH|TS|CH|ZH)(?=[AEIOU])|[A-Z]")
_HANGUL = "HANGUL SYLLABLE "
_KANA = re.compile(r"(?:HIRAGANA|KATAKANA) LETTER (?:SMALL )?(?P<sound>[A-Z]{1,3})\Z")
# ARABIC LETTER TEH MARBUTA, THAI CHARACTER SARA AI MAIMUAI
_LETTER = re.compile(r" (?:LETTER|CHARACTER) (?:SMALL |CAPITAL |SARA )?(?P<name>[A-Z]+)")
# the family names that most Chinese bear, in both forms of the signs
_CHINESE_NAMES = """
    wang:王汪 li:李黎厉 zhang:张張章 liu:刘劉柳 chen:陈陳 yang:杨楊 huang:黄黃
    zhao:赵趙 wu:吴吳武伍邬 zhou:周 xu:徐许許 sun:孙孫 ma:马馬 zhu:朱 hu:胡 guo:郭
    he:何贺賀 gao:高 lin:林 luo:罗羅骆 zheng:郑鄭 liang:梁 xie:谢謝 song:宋
    tang:唐汤湯 deng:邓鄧 han:韩韓 feng:冯馮 cao:曹 peng:彭 zeng:曾 xiao:肖萧蕭
    tian:田 dong:董 yuan:袁 pan:潘 yu:于余俞喻 jiang:蒋蔣江姜 cai:蔡 du:杜 ye:叶葉
    cheng:程 su:苏蘇 wei:魏韦韋卫 lv:吕呂 ding:丁 ren:任 shen:沈申 yao:姚
    lu:卢盧陆陸鲁 zhong:钟鍾 cui:崔 tan:谭譚 wan:万萬 fan:范范樊 jin:金 shi:石史施
    liao:廖 jia:贾賈 xia:夏 fu:付傅 fang:方房 bai:白 zou:邹鄒 meng:孟 xiong:熊
    qin:秦 qiu:邱丘 yin:尹殷 jiang:江 xue:薛 yan:阎严嚴颜顏 duan:段 lei:雷 hou:侯
    long:龙龍 tao:陶 gu:顾顧古 mao:毛 hao:郝 gong:龚龔宫 shao:邵 qian:钱錢 dai:戴
    mo:莫 kong:孔 xiang:向项 chang:常
"""
_CHINESE = {
    sign: sound
    for sound, _, signs in (pair.partition(":") for pair in _CHINESE_NAMES.split())
    for sign in signs
}
# as they are written in English
_KOREAN = _pair(
    "김이박최정강조윤임오신권안류노우주구나민",
    "kim lee park choi jung kang cho yoon lim oh shin kwon ahn ryu noh woo joo koo na min",
)
_FAMILIES = _CHINESE | _KOREAN
# one sign for the family, two for the given name; two signs may be a Japanese family's
_SIGNS_OF_A_NAME = (1, 3)


def romanise(text: str) -> str:
    """Return *text* in lower case with Latin letters for others; signs without a reading go.

    >>> romanise("Чернышов"), romanise("김"), romanise("王")
    ('chernyshov', 'kim', 'wang')
    """
    return text.lower() if text.isascii() else _romanise(text)


@lru_cache(maxsize=4096)
def _romanise(text: str) -> str:
    text = unicodedata.normalize("NFC", text).lower()
    family = _FAMILIES.get(text[:1]) if len(text) in _SIGNS_OF_A_NAME else None
    if family:
        return family
    text = _PAIRS.sub(lambda pair: _PAIR_SOUNDS[pair.group()], text.translate(_ACCENTED))
    return "".join(map(_letter, text))


def _letter(letter: str) -> str:
    """Return *letter* in Latin letters; what is Latin or a sign stays."""
    if letter.isascii() or not letter.isalpha():
        return letter
    if letter in _LETTERS:
        return _LETTERS[letter]
    name = unicodedata.name(letter, "")
    return letter if name.startswith("LATIN") else _sound(name)


def _sound(name: str) -> str:
    """Return the sound of the letter that Unicode calls *name*; empty where it has none."""
    if name.startswith(_HANGUL):
        return name.removeprefix(_HANGUL).lower()
    kana = _KANA.search(name)
    if kana:
        return kana["sound"].lower()
    letter = _LETTER.search(name)
    sound = _SOUNDS.match(letter["name"]) if letter else None
    return sound.group().lower() if sound else ""
