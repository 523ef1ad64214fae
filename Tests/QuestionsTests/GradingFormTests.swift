import DeckFormat
import Testing

import Questions

@Suite("Normal forms and distances")
struct GradingFormTests {
  @Test("the normal form drops case, marks, punctuation and one article")
  func english() {
    let form = NormalForm()
    let cases = [
      ("The Seducer", "seducer"), ("the the", "the"), ("A", "a"), ("an  Apple,", "apple"),
      (" Planning/Scheming ", "planning scheming"), ("half-rhyme", "half rhyme"),
      ("Ｎｅｔｏｒｉ", "netori"), ("ﬁne", "fine"), ("Słownik", "slownik"), ("Œuvre", "oeuvre"),
      ("Þórr", "thorr"), ("naïve “reader”", "naive reader"), ("ΟΔΟΣ", "οδοσ"), ("οδός", "οδόσ"),
      ("ｼﾃﾂﾞﾚ", "シテヅレ"), ("が", "が"), ("⽬的", "目的"), ("C++", "c++"), ("don’t", "don t"),
      ("zero\u{200B}width", "zerowidth"), ("…", ""), ("", ""), ("½", "1 2"), ("שָׁלוֹם", "שָׁלוֹם"),
    ]
    for (text, expected) in cases { #expect(form.form(of: text) == expected, "'\(text)'") }
  }

  @Test("marks stay in other languages, and articles are those of the language")
  func otherLanguages() {
    #expect(NormalForm(language: "de-AT").form(of: "Die Größe") == "grösse")
    #expect(NormalForm(language: "de").form(of: "the size") == "the size")
    #expect(NormalForm(language: "fr").form(of: "L’Été") == "été")
    #expect(NormalForm(language: "pl").form(of: "Łódź") == "łódź")
    #expect(NormalForm(language: "tr").form(of: "IŞIK İz") == "ışık iz")
    #expect(NormalForm(language: "de", keepsDiacritics: false).form(of: "schön") == "schon")
    #expect(NormalForm(language: "en", keepsDiacritics: true).form(of: "naïve") == "naïve")
    #expect(NormalForm(language: "EN_gb").language == "en")
  }

  @Test("a normal form is a fixed point unless another article follows")
  func fixedPoint() throws {
    for item in try GradingCases().typed {
      let form = NormalForm(language: item.language ?? "en")
      for text in [item.expected, item.typed] + item.others {
        let once = form.form(of: text)
        #expect(form.form(of: once) == once)
      }
    }
  }

  @Test("slips are counted by optimal string alignment")
  func distances() {
    let cases: [(String, String, Int?)] = [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("netori", "neotri", 1),
      ("netori", "netorie", 1), ("netori", "netarp", 2), ("ca", "abc", 3), ("abcd", "badc", 2),
      ("kitten", "sitting", 3), ("abcdef", "uvwxyz", nil), ("abcd", "abcdefgh", nil),
      ("xabc", "abcx", 2),
    ]
    for (one, other, distance) in cases {
      #expect(EditDistance.osa(one, other, limit: 3) == distance, "'\(one)' '\(other)'")
      #expect(EditDistance.osa(other, one, limit: 3) == distance, "'\(other)' '\(one)'")
      for limit in 0...5 {
        let found = EditDistance.osa(one, other, limit: limit)
        if let distance { #expect(found == (distance <= limit ? distance : nil)) }
      }
    }
    #expect(EditDistance.osa("a", "a", limit: -1) == nil)
  }

  @Test("the banded distance agrees with the whole matrix")
  func agreesWithMatrix() {
    var state: UInt64 = 7
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<3000 {
      let one = (0..<draw(9)).map { _ in draw(3) }
      let other = (0..<draw(9)).map { _ in draw(3) }
      let whole = wholeMatrix(one, other)
      for limit in 0...9 {
        #expect(
          EditDistance.osa(one, other, limit: limit) == (whole <= limit ? whole : nil))
      }
    }
  }

  @Test("longer names forgive more")
  func allowance() {
    #expect(
      [0, 4, 5, 8, 9, 14, 15, 99].map(EditDistance.allowance) == [0, 0, 1, 1, 2, 2, 3, 3])
  }

  @Test("opposing affixes are found in both directions")
  func opposites() {
    let pairs = [
      ("hypotonic", "hypertonic"), ("endothermic", "exothermic"), ("nitrate", "nitrite"),
      ("efferent", "afferent"), ("inhalation", "exhalation"), ("employer", "employee"),
      ("macroeconomics", "microeconomics"), ("interstate", "intrastate"), ("moral", "amoral"),
      ("The Mentor", "mentee"), ("non-linear", "linear"), ("non-linear", "nonlinear"),
      ("hypotonic solution", "hypertonic solution"), ("employers", "employees"),
      ("aerobic", "anaerobic"), ("legal", "illegal"), ("regular", "irregular"),
      ("ethane", "ethene"), ("hyperparathyroidism", "hypoparathyroidsm"),
    ]
    for (one, other) in pairs {
      let isOpposite = one != "non-linear" || other != "nonlinear"
      #expect(OpposingAffixes.isOpposite(one, other) == isOpposite, "\(one) \(other)")
      #expect(OpposingAffixes.isOpposite(other, one) == isOpposite, "\(other) \(one)")
    }
    let slips = [
      ("netori", "netorie"), ("simile", "smile"), ("assonance", "ssonance"), ("same", "same"),
      ("interlopper", "interloper"), ("exit", "init"), ("prophase", "propase"), ("", "un"),
      ("inflame", "enflame"),
    ]
    for (one, other) in slips {
      #expect(!OpposingAffixes.isOpposite(one, other), "\(one) \(other)")
      #expect(!OpposingAffixes.isOpposite(other, one), "\(other) \(one)")
    }
  }

  @Test("a reply is read with and without what surrounds the name")
  func readings() {
    let words = GradingLanguage("en")
    #expect(
      ReplyReadings.readings(of: "It’s the  interloper role.", words: words) == [
        "It’s the  interloper role.", "It's the interloper role", "the interloper role",
        "interloper role", "interloper",
      ])
    #expect(ReplyReadings.readings(of: "role", words: words) == ["role"])
    #expect(ReplyReadings.readings(of: "it is", words: words) == ["it is"])
    #expect(
      ReplyReadings.readings(of: "das ist die Rolle", words: GradingLanguage("de"))
        == ["das ist die Rolle", "die Rolle", "Rolle"])
  }

  private func wholeMatrix(_ one: [Int], _ other: [Int]) -> Int {
    var cost = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for row in 0...one.count {
      for column in 0...other.count {
        if row == 0 || column == 0 {
          cost[row][column] = row + column
          continue
        }
        let change = one[row - 1] == other[column - 1] ? 0 : 1
        cost[row][column] = min(
          cost[row - 1][column] + 1, cost[row][column - 1] + 1, cost[row - 1][column - 1] + change)
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1]
        {
          cost[row][column] = min(cost[row][column], cost[row - 2][column - 2] + 1)
        }
      }
    }
    return cost[one.count][other.count]
  }
}
