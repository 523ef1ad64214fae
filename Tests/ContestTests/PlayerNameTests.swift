import Foundation
import Testing

@testable import Contest

@Suite("Names of students")
struct PlayerNameTests {
  @Test("names of all scripts are shown in one form, with single spaces")
  func names() {
    let table = [
      ("Ada", "Ada"), ("  Anna \u{a0} Lena ", "Anna Lena"), ("7", "7"), ("Zoe\u{308}", "Zoë"),
      ("ﬁona", "fiona"), ("Ａｄａ", "Ada"), ("𝔸𝕕𝕒", "Ada"), ("محمد", "محمد"), ("王小明", "王小明"),
      ("Дмитрий", "Дмитрий"), ("김민준", "김민준"), ("नीलम", "नीलम"), ("Mia 😀", "Mia 😀"),
      ("Mia ❤\u{FE0F}", "Mia ❤"), ("Mia 👍🏽", "Mia 👍🏽"), ("Mia 🇩🇪", "Mia 🇩🇪"),
      ("O'Neil-2", "O'Neil-2"), ("Nguyễn Thị Hồng", "Nguyễn Thị Hồng"),
      (String(repeating: "x", count: 24), String(repeating: "x", count: 24)),
      (String(repeating: "é", count: 24), String(repeating: "é", count: 24)),
      ("<b>Tom</b>", "<b>Tom</b>"),
    ]
    for (text, expected) in table {
      #expect(PlayerName(text)?.text == expected, "\(text)")
      // A name that is shown is a name.
      #expect(PlayerName(expected)?.text == expected)
    }
  }

  @Test("what nobody can read, or what is more than it seems, is no name")
  func refused() {
    let texts = [
      "", " ", "\u{a0}", "-", "😀", "...", String(repeating: "x", count: 25),
      String(repeating: "x", count: 401), "a\nb", "a\tb", "a\u{1b}[31m", "a\u{0}", "a\u{7f}",
      "a\u{85}b", "a\u{202e}b", "a\u{200b}b", "a\u{200d}b", "a\u{2066}b", "a\u{feff}", "a\u{ad}b",
      "a\u{2028}b", "a\u{2029}b", "a\u{e000}", "a\u{e0041}", "a\u{3164}", "a\u{115f}",
      "a\u{34f}b", "a\u{180e}b", "Tom\u{2800}", "a\u{fffc}", "a\u{fffd}", "a\u{0378}",
      "👨\u{200d}👩\u{200d}👧 x", "T" + String(repeating: "\u{301}", count: 6),
      "To\u{20dd}\u{20dd}\u{20dd}\u{20dd}\u{20dd}m", "\u{fdfa}\u{fdfa}",
    ]
    for text in texts { #expect(PlayerName(text) == nil, "\(text.debugDescription)") }
  }

  @Test("spellings of one name are one; another letter or digit is another name")
  func keys() {
    let same = [
      ("Ada", "ADA"), ("Zoë", "zoe"), ("Anna Lena", "annalena"), ("José", "Jose"),
      ("ΝΙΚΟΣ", "Νίκος"), ("АННА", "Анна"), ("Ａｄａ", "ada"), ("İpek", "ipek"),
    ]
    for (one, two) in same { #expect(PlayerName.key(of: one) == PlayerName.key(of: two), "\(one)") }
    let different = Self.ordinary + [("Ina", "lna"), ("Tom", "Т0m"), ("Tom", "T0m")]
    for (one, two) in different {
      #expect(PlayerName.key(of: one) != PlayerName.key(of: two), "\(one) \(two)")
    }
    // Marks make other letters where they are no accents.
    #expect(PlayerName.key(of: "たかこ") != PlayerName.key(of: "たがこ"))
    #expect(PlayerName.key(of: "किरण") != PlayerName.key(of: "करण"))
  }

  /// Pairs of names that may sit in one room.
  private static let ordinary = [
    ("Tom", "Tim"), ("Mia", "Mla"), ("Ina", "Lna"), ("Ina", "Una"), ("Lina", "Iina"),
    ("Erna", "Ema"), ("Arne", "Ame"), ("Bernd", "Bemd"), ("Savva", "Sawa"), ("Anna 2", "Anna 3"),
    ("Anna 2", "Annaz"), ("Anna 3", "Annae"), ("Anna 2", "Annae"), ("Anna 4", "Anna A"),
    ("Anna 7", "Anna T"), ("Anna 9", "Anna G"), ("Anna 5", "Anna S"), ("Anna 8", "Anna B"),
    ("Anna 1", "Anna L"), ("Anna L", "Anna I"), ("Anna+", "Annat"), ("Anna @", "Anna A"),
    ("Tom!", "Tomi"), ("Lea", "Iea"), ("Noel", "Noei"), ("Ali", "All"), ("Max 10", "Max 11"),
    ("Лев", "Лео"), ("Нина", "Нуна"), ("王伟", "王芳"), ("Νίκος", "Νίκη"), ("Uwe", "Owe"),
  ]

  @Test("names that look alike on a projector share a look, and ordinary names do not")
  func looks() {
    let alike = [
      ("Ada", "Аdа"), ("Tom", "Тоm"), ("Tom", "ТОМ"), ("Tom", "T0m"), ("TOM", "T0M"),
      ("Ina", "lna"), ("INA", "lna"), ("Ina", "1na"), ("Ina", "|na"), ("All", "AII"),
      ("Anna I", "Anna l"), ("Anna I", "Anna 1"), ("Zoë", "ZOE"), ("Ona", "0na"), ("Ида", "идa"),
      ("Nico", "Νicо"), ("Anna", "Αnnа"), ("Iris", "ӏris"), ("Iris", "Іris"), ("Ann a", "Anna"),
      ("Gül", "ɡül"), ("Sam", "Ѕam"), ("Bo", "Вo"),
    ]
    for (one, two) in alike {
      #expect(PlayerName.look(of: one) == PlayerName.look(of: two), "\(one) \(two)")
    }
    for (one, two) in Self.ordinary {
      #expect(PlayerName.look(of: one) != PlayerName.look(of: two), "\(one) \(two)")
    }
  }

  @Test("a room takes no two names that are one or look alike")
  func room() throws {
    var room = try Room()
    try room.join(Samples.ada, "Ina")
    for name in ["INA", "ina", "lna", "Іna", "I na"] {
      #expect(throws: ContestRefusal.nameTaken, "\(name)") {
        try room.join(Samples.ben, name)
      }
    }
    for (index, name) in ["Lna", "Anna 2", "Anna 3", "Erna", "Ema"].enumerated() {
      try room.join(Samples.id(UInt16(50 + index)), name)
    }
    #expect(room.contest.players.count == 6)
  }
}
