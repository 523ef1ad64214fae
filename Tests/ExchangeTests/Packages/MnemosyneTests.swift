import Archives
import Chance
import DeckFormat
import Foundation
import Testing

@testable import Exchange

/// Cards that Mnemosyne shares.
struct MnemosyneTests {
  private func open(_ sample: PackageSample) throws -> MnemosynePackage? {
    let size = try Data(contentsOf: URL(filePath: sample.path)).count
    return try MnemosynePackage(path: sample.path, size: size)
  }

  /// An archive with these bytes as `cards.xml`.
  private func archive(_ xml: some Sequence<UInt8>) throws -> PackageSample {
    try PackageSample(entries: [("cards.xml", Array(xml)), ("a/b.png", [1])])
  }

  @Test func everyCardTypeBecomesWhatItAsks() throws {
    let package = try #require(try open(try PackageSample("spanish.cards")))
    let deck = package.deck(named: "spanish.cards")
    #expect(deck.file.draft.title == "First Spanish")
    #expect(deck.file.draft.tags == ["Spanish::Verbs", "easy & short"])
    #expect(deck.file.taken == 9)
    #expect(
      body(deck.file) == """

        <!-- quiz: definitions -->

        - **perro**: dog
        - **gato**: cat
          > Pronunciation: ˈɡato

        Q: What is a **verb**?
        Say it.
        A: a word for what is done

        ![spain](first-spanish/maps-spain.png) :: Spain

        C: The [capital] (which city?) of {{Peru}} is [Lima].

        C: La [casa] (house) es [grande] (big)

        > Meaning: The house is big

        Hola amigo :: Hello friend

        canis :: dog (Latin)

        > Quantities: short a; Source: Ovid

        Q: $x^2$ for 1 < 2?
        A: four

        """)
    #expect(
      (deck.file.changed + deck.file.left).map { "\($0.line): \($0.reason)" } == [
        "5: a hint stands behind its gap, in brackets",
        "6: only the gaps of the sentence are asked",
        "6: a hint stands behind its gap, in brackets", "9: the sound 'four.ogg' is left",
        "10: a deck has nothing like cards of the type '7::Anki'", "11: the back is empty",
      ])
    #expect((deck.folder, deck.media) == ("first-spanish", ["maps-spain.png"]))
    #expect(deck.openings.prefix(2) == ["What is a verb? Say it.", "perro"])
  }

  @Test func filesAreUnpackedIntoOneFolder() throws {
    let sample = try PackageSample("spanish.cards")
    let package = try #require(try open(sample))
    try package.unpack(["maps-spain.png", "gone.png"], to: sample.folder)
    #expect(try sample.file("maps-spain.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(package.file(named: "maps/blank.png") == nil)
  }

  @Test func gapsBecomeAnkis() {
    #expect(
      ["a [b] [c:d:e]", "[std::x] {{c1::y}}", "[{x}] [] ]", "[a"].map(MnemosyneText.gaps) == [
        "a {{c1::b}} {{c2::c::d:e}}", "{{c1::std:::x}} {<!-- -->{c1::y}}",
        "{{c1::{x}<!-- -->}}  ]", "[a",
      ])
    #expect(MnemosyneText.whole("La [casa:house] es [grande:big].") == "La casa es grande.")
  }

  @Test func textsAreThoseOfAnki() {
    #expect(MnemosyneText.field("a\nb\r\nc") == "a<br>b<br>c")
    #expect(MnemosyneText.field("<table>\n<tr></table>") == "<table>\n<tr></table>")
    #expect(
      MnemosyneText.field("<$>x</$><$$>y</$$><latex>z</latex>")
        == "[$]x[/$][$$]y[/$$][latex]z[/latex]")
    #expect(MnemosyneText.field("<audio src='a.ogg'> b") == "[sound:a.ogg] b")
    #expect(MnemosyneText.strings(#"['f', "it's", 'b"]"#) == ["f", "it's"])
  }

  @Test func otherArchivesAreNoneAndBrokenOnesAreToldSo() throws {
    #expect(try open(try PackageSample("new.apkg")) == nil)
    func error(_ xml: String) throws -> String {
      do {
        _ = try open(try archive(xml.utf8))
        return "none"
      } catch let error as PackageError {
        return "\(error)"
      }
    }
    #expect(try error("<openSM2sync></openSM2sync>") == "none")
    #expect(
      try error("<openSM2sync>\n<log></openSM2sync>")
        == "its collection is broken: line 2 of 'cards.xml': the document is broken here")
    #expect(
      try error("<quiz/>") == "its collection is broken: 'cards.xml' holds no cards")
    #expect(
      try error("<!DOCTYPE x><openSM2sync/>")
        == "its collection is broken: line 1 of 'cards.xml': the document declares a type, which is not "
        + "read")
    let whole = try PackageSample.bytes(of: "spanish.cards")
    #expect(throws: PackageError.archive(.encrypted)) {
      try open(PackageSample(bytes: PackageSample.changed(whole, 6) { $0 | 1 }))
    }
  }

  @Test func changedCardsNeverStopTheReader() throws {
    let sample = try PackageSample("spanish.cards")
    let reader = try ZipReader(path: sample.path, size: 1 << 20)
    _ = try reader.next()
    let whole = try reader.readAll(atMost: 1 << 20)
    var chance = SplitMix64(seed: 5)
    var read = 0
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        bytes[place] = UInt8.random(in: 32...126, using: &chance)
      }
      if let package = try? open(try archive(bytes)) {
        read += 1
        expectReadsBack(package.deck(named: "x.cards").file)
      }
    }
    #expect(read > 20)
  }
}
