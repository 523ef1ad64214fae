import DeckFormat
import Foundation
import Markup
import Testing

@testable import Exchange

/// Files of other programs, and what must hold for each.
enum CardSamples {
  static let table = """
    Term;Definition;Tags;Example;Level
    der Hund;the dog;animals;Der Hund bellt.;A1
    die Bank;the bench;places;;
    die Bank;the bank;places;;
    "zwei; drei";"two; ""three\""";;;
    der Hund;the dog;;;
    ;nothing;;;
    das Haus;;;;
    """

  static let anki = """
    #separator:tab
    #html:true
    #guid column:1
    #notetype column:2
    #deck column:3
    #tags column:6
    a1\tBasic\tLanguages::French\tWhat is <b>bread</b>?\tle pain\tfood leech
    a2\tBasic (and reversed card)\tLanguages::French\tle fromage\tcheese\tfood
    a3\tCloze\tHistory\t{{c1::Paris}} lies on the {{c2::Seine::river}}.\tSince Roman times\t
    a4\tBasic\tHistory\t"Who fought ""the Great War"" [1]?"\tFrance<br>Russia<br>Britain\twar
    a5\tBasic\tHistory\t[sound:a.mp3]\tan anthem\t
    a6\tBasic\tHistory\t# 1. Who?\t- he &amp; she :: both | all\t
    a7\tBasic\tHistory\t<img src="map.png">\tH<sub>2</sub>O\t
    a8\tCloze\tHistory\t{{c1::a {{c2::b}} c}} and {{c1::d}} [x]\t\t
    """

  static let pairs = "perro\tdog\ngato\tcat\nWhat is 2 + 2?\tfour\n"

  static let hashcards = """
    ---
    name = "Groups"
    ---

    Q: What is the order of a group?
    A: The cardinality of its underlying set.

    Q: List the PGM minerals.
    A:

    - ruthenium
    - rhodium

    ---

    # Algebra

    C: The [order] of a group is [the cardinality of
    its underlying set].
    Q: no answer
    Q: A :: B?
    A: x :: y
    C: nothing hidden
    """

  static let obsidian = """
    ---
    tags: [flashcards/history, france]
    ---

    # Rome

    An introduction.

    ## Kings

    First king::Romulus
    <!--SR:!2024-01-01,3,250-->
    Numa:::the second king

    Who came
    after him?
    ?
    - Tullus
    - Ancus

    The ==last== king was ==2;;Tarquinius;;proud==. #flashcards/rome

    `a::b` is code
    """

  static let orgDrill = """
    #+TITLE: Estonia
    * Cities
    ** Item                                        :drill:geo:
       SCHEDULED: <2024-01-01 Mon>
       :PROPERTIES:
       :ID:       1
       :DRILL_LAST_INTERVAL: 3.0
       :END:
    What is the *capital*?
    *** Answer
    Tallinn
    ** Fact :drill:
    The second city is [Tartu||T...], see [fn:1].
    ** Pair :drill:
    :PROPERTIES:
    :DRILL_CARD_TYPE: twosided
    :END:
    *** Estonian
    tere
    *** English
    hello
    ** Empty :drill:
    * Verb :drill:
    :PROPERTIES:
    :DRILL_CARD_TYPE: conjugate
    :END:
    olema
    """

  static let all = [
    ("words.csv", table), ("notes.txt", anki), ("quizlet.txt", pairs), ("groups.md", hashcards),
    ("rome.md", obsidian), ("estonia.org", orgDrill),
  ]
}

/// The cards of a text.
func cards(_ text: String, named name: String = "cards.txt") throws -> CardFile {
  try #require(CardFile(text, named: name))
}

/// What stands behind the front matter of a file's deck.
func body(_ file: CardFile) -> String {
  let text = file.draft.text
  let start = text.range(of: "\n---\n")?.upperBound ?? text.startIndex
  return String(text[start...])
}

/// Checks that the deck is a fixed point, has no errors, and exactly the facts that were taken.
func expectReadsBack(_ file: CardFile, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  let text = file.draft.text
  let deck = Deck(parsing: text, path: "draft.md")
  #expect(!deck.hasErrors, "\(deck.diagnostics.map(\.description))", sourceLocation: sourceLocation)
  let (one, other) = (CardLines(deck.printed()).all, CardLines(text).all)
  let difference = zip(one, other).first { $0 != $1 }.map { "\($0) instead of \($1)" }
  #expect(difference == nil, sourceLocation: sourceLocation)
  #expect(one.count == other.count, sourceLocation: sourceLocation)
  let printed = file.draft.printed()
  let places = deck.facts.filter { $0.kind != .list && $0.kind != .alias }
    .map { printed.numberOfLine[$0.location.line] }
  let isWhole = Set(places) == Set(file.draft.entries.indices.map(Optional.some))
  #expect(isWhole, sourceLocation: sourceLocation)
}
