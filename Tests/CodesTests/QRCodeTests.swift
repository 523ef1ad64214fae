import Codes
import Testing

/// The modules of codes.
struct QRCodeTests {
  /// Made by qrcode 8.2, another encoder:
  /// `q = QRCode(version=2, error_correction=ERROR_CORRECT_M, mask_pattern=1, border=0)`,
  /// `q.add_data(QRData(b"http://10.0.0.7/j/K4", mode=MODE_8BIT_BYTE))`, `q.make(fit=False)`.
  static let oracle: [String] = [
    "#######.####..#.#.#######",
    "#.....#..#...##...#.....#",
    "#.###.#.##.###..#.#.###.#",
    "#.###.#..#.##.##..#.###.#",
    "#.###.#...#...#...#.###.#",
    "#.....#.#...##..#.#.....#",
    "#######.#.#.#.#.#.#######",
    "...........##.###........",
    "#.#...##.##.#.#.#..#..#.#",
    "##.......##.#.##..#..#.##",
    "#####.#...##.#.#...####.#",
    "#.##.#...#.##..##.#..#...",
    "#.#.#.#.#....###.##.....#",
    ".#.#.#..#.#..#.#.##....##",
    "##...#######...####.###.#",
    "....#........#.##........",
    "##.######..###..#####..#.",
    "........#...#...#...#.#.#",
    "#######.##..###.#.#.##..#",
    "#.....#..#.##.#.#...#....",
    "#.###.#...#..#########..#",
    "#.###.#...#..##....#####.",
    "#.###.#.##.#...###.##..##",
    "#.....#..#...#.######....",
    "#######.######.###...#..#",
  ]

  static let code = QRCode("http://10.0.0.7/j/K4")

  private func rows(_ code: QRCode) -> [String] {
    (0..<code.side).map { row in
      (0..<code.side).map { code[row, $0] ? "#" : "." }.joined()
    }
  }

  @Test func theModulesAreThoseOfAnotherEncoder() throws {
    let code = try #require(Self.code)
    #expect(code.side == 25)
    #expect(code.content == "http://10.0.0.7/j/K4")
    #expect(rows(code) == Self.oracle)
  }

  @Test func aCodeGrowsWithItsText() throws {
    #expect(QRCode("a")?.side == 21)
    #expect(QRCode(String(repeating: "a", count: 14))?.side == 21)
    #expect(QRCode(String(repeating: "a", count: 15))?.side == 25)
    #expect(QRCode(String(repeating: "a", count: 2331))?.side == 177)
  }

  @Test func digitsAndCapitalsAreWrittenInBytesToo() {
    // 34 digits would fit the smallest code if they were written as digits.
    #expect(QRCode(String(repeating: "1", count: 34))?.side == 29)
  }

  @Test func whatCannotBeEncodedIsNoCode() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
    #expect(QRCode(String(repeating: "é", count: 1166)) == nil)
    #expect(QRCode(String(repeating: "é", count: 100_000)) == nil)
  }

  @Test func everyCodeHasThreeFinderPatternsInALightFrame() throws {
    let finder = [
      "#######.", "#.....#.", "#.###.#.", "#.###.#.", "#.###.#.", "#.....#.", "#######.",
      "........",
    ]
    for text in ["a", "寝取り\u{0}", String(repeating: "x", count: 500)] {
      let code = try #require(QRCode(text))
      let last = code.side - 1
      for (row, line) in finder.enumerated() {
        for (column, module) in line.enumerated() {
          let isDark = module == "#"
          #expect(code[row, column] == isDark)
          #expect(code[row, last - column] == isDark)
          #expect(code[last - row, column] == isDark)
        }
      }
    }
  }

  @Test func outsideTheCodeEverythingIsLight() throws {
    let code = try #require(Self.code)
    #expect(!code[-1, 0] && !code[0, -1] && !code[25, 0] && !code[0, 25] && !code[.min, .max])
  }
}
