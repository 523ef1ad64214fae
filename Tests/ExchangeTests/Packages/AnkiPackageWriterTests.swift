import DeckFormat
import Foundation
import Questions
import Scheduling
import Study
import Testing

@testable import Exchange

/// Packages that are written, and read again.
struct AnkiPackageWriterTests {
  private static let learner = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
  private static let text = """
    ---
    title: Words & more
    tags: [two words, b]
    ---

    | Term | Meaning |
    | --- | --- |
    | calm | no wind |
    | gale | a strong wind |

    Q: Is 1 < 2 & $x^2$ a formula?
    A: yes ![a tree](img/tree.png)

    C: The [wind] of a [storm] is strong.

    # Heist

    A **heist** is a theft by a crew.

    ## Roles

    - **Face**: talks
    - **Driver**: drives
    """

  private var bank: Bank { Bank(Deck(parsing: Self.text, path: "words.md")) }

  @Test func everyCardIsInOneNote() {
    let bank = bank
    let notes = PackageNote.notes(of: bank)
    #expect(notes.flatMap(\.cards).sorted() == bank.cards.map(\.id).sorted())
    #expect(Set(notes.map(\.guid)).count == notes.count)
    #expect(notes == PackageNote.notes(of: bank))
    #expect(
      notes.map { "\($0.kind) \($0.fields.joined(separator: " | "))" } == [
        "reversed calm | no wind | ", "reversed gale | a strong wind | ",
        "basic Is 1 &lt; 2 &amp; \\(x^2\\) a formula? | "
          + "yes <img src=\"img-tree.png\" alt=\"a tree\"> | ",
        "cloze The {{c1::wind}} of a {{c2::storm}} is strong. | ",
        "reversed Heist | A heist is a theft by a crew. | ", "reversed Face (Heist) | talks | ",
        "reversed Driver (Heist) | drives | ",
        "basic What are the two roles in a heist? | Face; Driver | ",
      ])
  }

  @Test func boldPartsOfAnswersStayBold() {
    let text = """
      # Words

      Q: Why?
      A: the **key** & the **door** ![a tree](tree.png), a **lock**; no lock

      Q: What is *tea*?
      A: **leaves**
      """
    #expect(
      PackageNote.notes(of: Bank(Deck(parsing: text, path: "words.md"))).map { $0.fields[1] } == [
        "the <b>key</b> &amp; the <b>door</b> <img src=\"tree.png\" alt=\"a tree\">, a lock; no lock",
        "<b>leaves</b>",
      ])
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let folder = NSTemporaryDirectory() + "cardinal-writer-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let now = Moment(milliseconds: 1_760_000_000_000, utcOffset: 3600)
    let writer = try AnkiPackageWriter(
      [bank], scratch: folder, at: now, replay: Replay(), from: now.day - 10)
    let calm = "words:calm#meaning"
    let forgotten = now.milliseconds - 5 * 86_400_000
    var state: CardState?
    var times: [Int64] = []
    for (day, rating) in [(-10, Rating.good), (-7, .again), (-7, .good), (-3, .easy)] {
      let at = Moment(
        milliseconds: now.milliseconds + Int64(day) * 86_400_000, utcOffset: 3600)
      let review = Review(
        card: calm, rating: rating, verdict: .exact, form: .recall, milliseconds: 2345)
      if day == -3 {
        try writer.reset(calm, of: Self.learner, at: forgotten)
        state = nil
      }
      state = Replay().state(after: review, on: at.day, at: at.milliseconds, from: state)
      times.append(at.milliseconds)
      try writer.add(review, of: calm, at: at, by: Self.learner)
      try writer.add(review, of: "other:card#name", at: at, by: Self.learner)
    }
    var bytes: [UInt8] = []
    let tally = try writer.finish(
      standing: { card in
        PackageStanding(
          state: card == calm ? state : nil, isSuspended: card == "words:gale#name",
          isFlagged: card == calm)
      },
      image: { _, path in
        var rest: [UInt8] = path == "img/tree.png" ? [1, 2, 3] : []
        return AnkiPackageWriter.Image(size: rest.count) {
          defer { rest = [] }
          return rest[...]
        }
      }, changed: { _ in 1_700_000_000 }, to: { bytes += $0 })
    #expect(tally.notes == PackageNote.notes(of: bank).count)
    #expect(tally.cards == bank.cards.count)
    #expect((tally.reviews, tally.images) == (4, 1))
    let sample = try PackageSample(bytes: bytes)
    let package = try sample.open()
    #expect(package.has("img-tree.png"))
    let ours = Dictionary(
      PackageNote.notes(of: bank).map { ($0.guid, $0) }, uniquingKeysWith: { one, _ in one })
    let known = try package.known(among: ours)
    let keys = known.keys
    #expect(known.differing.isEmpty)
    #expect(keys.values.flatMap(\.self).sorted() == bank.cards.map(\.id).sorted())
    #expect(try package.decks(named: "x.apkg") { ours[$0] != nil }.isEmpty)
    let history = try PackageHistory(package, keys: keys) { _ in 3600 }
    var told: [String] = []
    try history.forEachEvent(of: Self.learner, batch: Self.learner) { event in
      switch event.content {
      case .review(let review):
        told.append(
          "\(event.at.day - now.day) \(review.card) \(review.rating?.rawValue ?? 0) "
            + "\(review.interval ?? -1) \(review.milliseconds)")
      case .reset(let card):
        #expect(event.at.milliseconds == forgotten)
        told.append("reset \(card)")
      case .suspension(let card, _): told.append("suspended \(card)")
      case .flag(let card, _): told.append("flagged \(card)")
      default: told.append(event.kind)
      }
    }
    #expect(
      told == [
        "-10 words:calm#meaning 3 2 2345", "-7 words:calm#meaning 1 1 2345",
        "-7 words:calm#meaning 3 1 2345", "reset words:calm#meaning",
        "-3 words:calm#meaning 4 8 2345",
        "flagged words:calm#meaning", "suspended words:gale#name",
      ])
    // What was exported from here is not taken a second time.
    var held = PackageHeld()
    held.answers[calm] = times
    held.resets = [forgotten]
    held.suspensions["words:gale#name", default: PackageHeld.Mark()].isSet = true
    held.flags[calm, default: PackageHeld.Mark()].isSet = true
    let kept = try PackageHistory(package, keys: keys, utcOffset: { _ in 3600 }, held: held)
    let rows = try kept.forEachEvent(of: Self.learner, batch: Self.learner) {
      Issue.record("\($0) came back")
    }
    #expect(rows == PackageHistory.Tally(kept: 7))
  }

  @Test func aDeckComesBackAsItWas() throws {
    let folder = NSTemporaryDirectory() + "cardinal-writer-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let now = Moment(milliseconds: 1_760_000_000_000, utcOffset: 0)
    let writer = try AnkiPackageWriter(
      [bank], scratch: folder, at: now, replay: Replay(), from: nil)
    var bytes: [UInt8] = []
    let tally = try writer.finish(
      standing: { _ in PackageStanding(state: nil) }, image: { _, _ in nil },
      changed: { _ in 0 }, to: { bytes += $0 })
    #expect(tally.missingImages == ["img/tree.png"])
    let decks = try PackageSample(bytes: bytes).open().decks(named: "words.apkg")
    #expect(
      decks.map(\.file.draft.text) == [
        """
        ---
        title: "Words & more"
        tags: [two_words, b]
        source: "words.apkg#Words & more"
        ---

        | Term           | Meaning                       |
        | -------------- | ----------------------------- |
        | calm           | no wind                       |
        | gale           | a strong wind                 |
        | Heist          | A heist is a theft by a crew. |
        | Face (Heist)   | talks                         |
        | Driver (Heist) | drives                        |

        Q: Is 1 < 2 & $x^2$ a formula?
        A: yes ![a tree](img-tree.png)

        C: The [wind] of a [storm] is strong.

        Q: What are the two roles in a heist?
        A: Face; Driver

        """
      ])
  }

  @Test func everyFileOfAnImageHasANameOfItsOwn() {
    var names = PackageImages()
    #expect(names.name(of: "../img/my%20tree.png", beside: "Decks/a/b.md") == "img-my tree.png")
    #expect(names.name(of: "./img/my tree.png", beside: "Decks/a.md") == "img-my tree.png")
    let other = names.name(of: "img/my tree.png", beside: "Decks/c/d.md")
    #expect(other.wholeMatch(of: /img-my tree-[0-9a-f]{4}\.png/) != nil)
    #expect(names.name(of: "IMG-MY TREE.png", beside: "Decks/a.md").hasPrefix("IMG-MY TREE-"))
  }

  @Test func textsAreWrittenAsAnkiShowsThem() {
    #expect(AnkiText.html("a < b & c > d\ne") == "a &lt; b &amp; c &gt; d<br>e")
    #expect(AnkiText.html("$x$ costs $5 and $6") == "\\(x\\) costs $5 and $6")
    #expect(AnkiText.html("$$a$$") == "\\[a\\]")
    #expect(AnkiText.plain("a<br>&lt;b&gt; &amp;lt;") == "a\n<b> &lt;")
    #expect(
      AnkiText.key(of: "a<br>b <img src=\"x.png\" alt=\"y\"> \\(c &lt; d\\)")
        == "ab  x.png  \\(c < d\\)")
    // The first eight digits of `printf abc | sha1sum`, and of 120 letters.
    #expect(AnkiText.checksum(of: "abc") == 0xA999_3E36)
    #expect(AnkiText.checksum(of: "") == 0xDA39_A3EE)
  }

  @Test func guidsFollowFromTheKey() {
    #expect(PackageNote.guid(of: "words:calm#meaning") == "`VzI{Rl}3y")
  }
}
