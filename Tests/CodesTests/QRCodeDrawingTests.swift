import Codes
import Testing

/// Codes as they are shown.
struct QRCodeDrawingTests {
  private let code = QRCodeTests.code
  private let dark = QRCodeTests.oracle

  /// A row of the code with its quiet zone, for a text that shows one module in so many characters.
  private func modules(_ line: some StringProtocol, of width: Int) -> [Substring] {
    var rest = Substring(line)
    var modules: [Substring] = []
    while !rest.isEmpty {
      modules.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return modules
  }

  @Test func plainTextIsASCIIWithAQuietZoneOfTwo() throws {
    let text = try #require(code).plainText(inverted: false)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 30 && lines.last == "")
    #expect(lines.dropLast().allSatisfy { $0.count == 58 })
    let frame = String(repeating: " ", count: 58)
    #expect(
      lines[0...1] == [frame[...], frame[...]] && lines[27...28] == [frame[...], frame[...]])
    for (row, line) in dark.enumerated() {
      let drawn = modules(lines[row + 2], of: 2).map { $0 == "##" ? "#" : $0 == "  " ? "." : "?" }
      #expect(drawn.joined() == "..\(line)..")
    }
  }

  @Test func blocksShowTwoModulesInACharacter() throws {
    let lines = try #require(code).text(inverted: false).split(separator: "\n")
    #expect(lines.count == 15)
    #expect(lines[0] == Substring(String(repeating: " ", count: 29)))
    for (index, line) in lines.enumerated() {
      let halves: [Character: String] = ["█": "##", "▀": "#.", "▄": ".#", " ": ".."]
      for (column, character) in line.enumerated() {
        for (half, module) in (halves[character] ?? "??").enumerated() {
          let row = 2 * index + half - 2
          let isInside = dark.indices.contains(row) && (2..<27).contains(column)
          let expected = isInside ? Array(dark[row])[column - 2] : "."
          #expect(module == expected)
        }
      }
    }
  }

  @Test func invertedTextDrawsTheLightModules() throws {
    let code = try #require(code)
    let other: [Character: Character] = [
      "█": " ", "▀": "▄", "▄": "▀", " ": "█", "\n": "\n", "#": " ",
    ]
    #expect(
      code.text(inverted: true) == String(code.text(inverted: false).map { other[$0] ?? $0 }))
    #expect(code.text(inverted: true).hasPrefix(String(repeating: "█", count: 29) + "\n██ "))
    #expect(code.plainText(inverted: true).hasPrefix(String(repeating: "#", count: 58) + "\n"))
  }

  @Test func colorsAreBlackOnWhiteInEveryLine() throws {
    let code = try #require(code)
    let lines = code.coloredText.split(separator: "\n")
    #expect(
      lines.allSatisfy { $0.hasPrefix("\u{1b}[38;5;16;48;5;231m") && $0.hasSuffix("\u{1b}[0m") })
    let bare = code.coloredText.replacing("\u{1b}[38;5;16;48;5;231m", with: "")
      .replacing("\u{1b}[0m", with: "")
    #expect(bare == code.text(inverted: false))
  }

  @Test func aPictureHasAQuietZoneOfFourOnWhite() throws {
    let svg = try #require(code).svg
    #expect(
      svg.hasPrefix(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33" role="img" \
        shape-rendering="crispEdges"><title>QR code: http://10.0.0.7/j/K4</title>\
        <rect width="33" height="33" fill="#ffffff"/>\
        <path fill="#000000" d="M4 4h7v1h-7z
        """))
    #expect(svg.hasSuffix("z\"/></svg>"))
    #expect(svg.split(separator: "<path").count == 2)
  }

  @Test func aPicturesRunsAreItsDarkModules() throws {
    let svg = try #require(code).svg
    var drawn = [[Character]](repeating: [Character](repeating: ".", count: 33), count: 33)
    for match in svg.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
      let numbers = [match.1, match.2, match.3, match.4].compactMap { Int($0) }
      #expect(numbers[2] == numbers[3])
      for column in numbers[0]..<numbers[0] + numbers[2] { drawn[numbers[1]][column] = "#" }
    }
    #expect(drawn[4..<29].map { String($0[4..<29]) } == dark)
    #expect(drawn.joined().count { $0 == "#" } == dark.joined().count { $0 == "#" })
  }

  @Test func aPicturesTitleHoldsNoMarkup() throws {
    let svg = try #require(QRCode("<a b='\"'>&\u{1}\u{ffff}é")).svg
    #expect(svg.contains("<title>QR code: &lt;a b='\"'&gt;&amp;  é</title>"))
  }
}
