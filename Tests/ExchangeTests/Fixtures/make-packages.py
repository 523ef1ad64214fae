#!/usr/bin/env python3
"""Makes the packages of the tests with Anki itself and with genanki.

    python3 -m venv venv && venv/bin/pip install anki==26.9.3 genanki==0.13.1
    venv/bin/python make-packages.py FOLDER

legacy.apkg and new.apkg hold the same notes, in the two formats Anki writes; genanki.apkg is one of the
oldest format, by another program.
"""

import base64
import os
import sys
import tempfile
import time
import zipfile

folder = os.path.abspath(sys.argv[1])
work = tempfile.mkdtemp()
os.environ["TZ"] = "UTC"
time.tzset()

from anki.collection import Collection, ExportAnkiPackageOptions  # noqa: E402
import genanki  # noqa: E402

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
DAY = 86_400_000
START = 1_700_000_000_000 // DAY * DAY + 12 * 3_600_000

col = Collection(f"{work}/collection.anki2")
col.db.execute("UPDATE col SET crt = ?", START // 1000 - 8 * 3600)
col.media.write_data("red pixel.png", PIXEL)
col.media.write_data("unused.png", PIXEL)


def add(type_name, deck, fields, tags=()):
    note = col.new_note(col.models.by_name(type_name))
    for index, text in enumerate(fields):
        note.fields[index] = text
    note.tags = list(tags)
    col.add_note(note, col.decks.id(deck))
    note.guid = "g%02d" % (col.note_count())
    col.update_note(note)
    return note


notes = [
    add("Basic", "Biology", ["What makes ATP?", "the <b>mitochondrion</b>"], ["cell", "leech"]),
    add("Basic (and reversed card)", "Biology", ["osmosis", "water moving through a membrane"]),
    add("Cloze", "Biology::Cells", ["A {{c1::ribosome}} makes {{c2::proteins::what?}} at {{c1::work}}.", ""]),
    add("Basic", "Biology::Cells", ['Which color?<br><img src="red pixel.png">', "red [sound:red.mp3]"]),
    add("Basic", "Biology", ["Which is missing?", '<img src="gone.png"> this']),
    add("Basic", "Biology", ["only a front", ""]),
    add("Basic", "History", ["When did Rome fall?", "in 476 &amp; later"]),
]


rows = []


def review(card, day, ease, ivl, last, factor, kind, offset=0):
    col.db.execute(
        "INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)",
        START + day * DAY + offset + len(rows), card.id, -1, ease, ivl, last, factor, 4321, kind)
    rows.append(card.id)


first, (forward, backward) = notes[0].cards()[0], notes[1].cards()
review(first, 0, 3, -600, 0, 2500, 0)
review(first, 0, 3, 1, -600, 2500, 0, 600_000)
review(first, 1, 3, 3, 1, 2500, 1)
review(first, 4, 1, -600, 3, 2300, 1)
review(first, 4, 3, 1, -600, 2300, 2, 700_000)
review(first, 5, 4, 5, 1, 2300, 1)
review(first, 6, 3, 5, 5, 0, 3)
review(first, 7, 0, 9, 5, 2300, 4)
review(first, 7, 0, 9, 5, 0, 5, 1)
col.db.execute(
    "UPDATE cards SET type=2, queue=2, ivl=9, due=14, factor=2300, reps=6, lapses=1, flags=1 WHERE id=?", first.id)
review(forward, 2, 3, 4, 0, 2500, 0)
review(forward, 6, 3, 10, 4, 2500, 1)
review(forward, 8, 0, 0, 10, 0, 4)
review(forward, 9, 2, 2, 0, 2500, 0)
col.db.execute("UPDATE cards SET type=2, queue=2, ivl=2, due=11, factor=2500, reps=3 WHERE id=?", forward.id)
review(backward, 3, 2, 2, 0, 2500, 0)
col.db.execute("UPDATE cards SET type=2, queue=-1, ivl=2, due=5, factor=2500, reps=1 WHERE id=?", backward.id)
review(notes[2].cards()[0], 3, 3, 3, 0, 2500, 0, 1000)

options = ExportAnkiPackageOptions(
    with_scheduling=True, with_deck_configs=False, with_media=True, legacy=True)
col.export_anki_package(out_path=f"{folder}/legacy.apkg", options=options, limit=None)
options.legacy = False
col.export_anki_package(out_path=f"{folder}/new.apkg", options=options, limit=None)
col.close()

model = genanki.Model(
    1_607_392_319, "Vocabulary",
    fields=[{"name": "Sound"}, {"name": "Word"}, {"name": "Meaning"}],
    templates=[
        {"name": "Card 1", "qfmt": "{{Word}}", "afmt": "{{FrontSide}}<hr>{{Meaning}} {{Sound}}"},
        {"name": "Card 2", "qfmt": "{{Meaning}}", "afmt": "{{FrontSide}}<hr>{{Word}}"},
    ])
deck = genanki.Deck(2_059_400_110, "Capitals")
for word, meaning in [("Paris", "the capital of France"), ("Rome", "the capital of Italy")]:
    deck.add_note(genanki.Note(model=model, fields=["", word, meaning], tags=["europe"]))
genanki.Package(deck).write_to_file(f"{folder}/genanki.apkg")

# Anki packs nothing that it takes to be small already.
for name in ("legacy", "new", "genanki"):
    path = f"{folder}/{name}.apkg"
    with zipfile.ZipFile(path) as archive:
        entries = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for entry, data in entries:
            archive.writestr(zipfile.ZipInfo(entry, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
