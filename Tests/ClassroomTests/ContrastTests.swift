import ClassroomPages
import Foundation
import Testing

@Suite("The colors of the pages")
struct ContrastTests {
  /// Colors by their names.
  private typealias Palette = [String: (red: Double, green: Double, blue: Double)]

  @Test("each pair that the style sheet names has its contrast, in the light and in the dark")
  func contrast() throws {
    let style = Pages.style
    let pairs = style.matches(of: /contrast: (--[a-z-]+) on (--[a-z-]+) ([0-9.]+)/)
    #expect(pairs.count >= 10)
    let palettes = try [("light", Self.light(style)), ("dark", Self.dark(style))]
    for pair in pairs {
      let (front, back) = (String(pair.output.1), String(pair.output.2))
      let least = try #require(Double(pair.output.3))
      #expect(least >= 3)
      for (name, palette) in palettes {
        let (one, other) = try (#require(palette[front]), #require(palette[back]))
        let ratio = Self.ratio(Self.luminance(one), Self.luminance(other))
        #expect(ratio >= least, "\(name): \(front) on \(back) has \(ratio)")
      }
    }
  }

  @Test("contrast is computed as the guidelines have it")
  func formula() throws {
    let palette = Self.palette("--a: #000; --b: #ffffff; --c: #777777;")
    let (black, white, gray) = try (
      #require(palette["--a"]), #require(palette["--b"]), #require(palette["--c"])
    )
    #expect(abs(Self.ratio(Self.luminance(black), Self.luminance(white)) - 21) < 1e-9)
    #expect(abs(Self.ratio(Self.luminance(gray), Self.luminance(white)) - 4.478) < 0.001)
  }

  private static func light(_ style: String) throws -> Palette {
    let block = try #require(style.firstMatch(of: /:root \{([^}]*)\}/))
    return palette(String(block.output.1))
  }

  /// The dark colors in place of the light ones, where there are others.
  private static func dark(_ style: String) throws -> Palette {
    let block = try #require(
      style.firstMatch(of: /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/))
    return try light(style).merging(palette(String(block.output.1))) { $1 }
  }

  private static func palette(_ declarations: String) -> Palette {
    var palette: Palette = [:]
    for match in declarations.matches(of: /(--[a-z-]+): *#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b/) {
      let digits =
        match.output.2.count == 3
        ? match.output.2.map { "\($0)\($0)" }.joined()
        : String(match.output.2)
      guard let number = Int(digits, radix: 16) else { continue }
      func part(_ shift: Int) -> Double { Double((number >> shift) & 255) / 255 }
      palette[String(match.output.1)] = (part(16), part(8), part(0))
    }
    return palette
  }

  /// The relative luminance of a color.
  ///
  /// Source: Web Content Accessibility Guidelines 2.2, "relative luminance".
  private static func luminance(_ color: (red: Double, green: Double, blue: Double)) -> Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func ratio(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}
