#!/usr/bin/env python3
"""Makes the archive of Mnemosyne's for the tests, as Mnemosyne 2.11 writes those that it shares.

    python3 make-cards.py FOLDER

spanish.cards has a fact of each card type that every Mnemosyne has, one of a type that was made from
another, and one of a type that only a plug-in has. The form of an entry is that of openSM2sync's
text_formats/xml_format.py.
"""

import base64
import os
import sys
import zipfile
from xml.sax.saxutils import escape

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
IN_ATTRIBUTES = ["type", "o_id", "card_t", "fact", "fact_v", "tags", "gr", "e"]
entries = []


def entry(kind, **keys):
    keys = {"type": kind, **keys}
    attributes = "".join(f' {key}="{keys[key]}"' for key in IN_ATTRIBUTES if key in keys)
    tags = "".join(f"<{k}>{escape(v)}</{k}>" for k, v in keys.items() if k not in IN_ATTRIBUTES)
    entries.append(f"<log{attributes}>{tags}</log>\n")


entry(10, o_id="t0", name="__UNTAGGED__")
entry(10, o_id="t1", name="Spanish::Verbs")
entry(10, o_id="t2", name="easy & short")
entry(19, o_id="3::Latin.1", name="Recognition", q_fact_keys="['f']", a_fact_keys="['p_1', 'm_1', 'n']")
entry(19, o_id="7::Anki.1", name="Card 1", q_fact_keys="[]", a_fact_keys="[]")
entry(
    22, o_id="3::Latin", name="Latin", fact_views="['3::Latin.1']",
    fact_keys_and_names="[('f', 'Latin'), ('p_1', 'Quantities'), ('m_1', 'English'), ('n', 'Source')]")
entry(13, fname="maps/spain.png")

facts = [
    ("1", {"f": "What is a <b>verb</b>?\nSay it.", "b": "a word for what is done"}, ["1.1"], "t0"),
    ("2", {"f": "perro", "b": "dog"}, ["2.1", "2.2"], "t1,t2"),
    ("3", {"f": "gato", "p_1": "ˈɡato", "m_1": "cat", "n": ""}, ["3.1", "3.2"], "t0"),
    ("4", {"loc": "Spain", "blank": '<img src="maps/blank.png">', "marked": '<img src="maps/spain.png">'},
     ["4.1", "4.2"], "t0"),
    ("5", {"text": "The [capital:which city?] of {{Peru}} is [Lima]."}, ["5.1", "5.1"], "t1"),
    ("6", {"f": "La [casa:house] es [grande:big]", "m_1": "The house is big"}, ["6.1", "6.2", "6.2"], "t0"),
    ("6", {"f": "Hola [amigo]", "m_1": "Hello friend"}, ["6.1"], "t0"),
    ("3::Latin", {"f": "canis", "p_1": "short a", "m_1": "dog (Latin)", "n": "Ovid"}, ["3::Latin.1"], "t0"),
    ("1", {"f": "<$>x^2</$> for 1 < 2?", "b": 'four <audio src="four.ogg">'}, ["1.1"], "t0"),
    ("7::Anki", {"0": "a", "1": "b"}, ["7::Anki.1"], "t0"),
    ("1", {"f": "only a front", "b": ""}, ["1.1"], "t0"),
]
for number, (_, fields, _, _) in enumerate(facts):
    entry(16, o_id=f"f{number}", **{("___" + k if k[0].isdigit() else k): v for k, v in fields.items()})
for number, (kind, _, views, tags) in enumerate(facts):
    for index, view in enumerate(views):
        entry(6, o_id=f"c{number}.{index}", card_t=kind, fact=f"f{number}", fact_v=view, tags=tags, gr=-1, e=2.5)

xml = f'<openSM2sync number_of_entries="{len(entries)}">' + "".join(entries) + "</openSM2sync>\n"
with zipfile.ZipFile(os.path.join(sys.argv[1], "spanish.cards"), "w", zipfile.ZIP_DEFLATED) as file:
    for name, content in [
        ("cards.xml", xml), ("METADATA", "card_set_name:First Spanish\nauthor_name:A\nrevision:1\n"),
        ("maps/spain.png", PIXEL),
    ]:
        file.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
