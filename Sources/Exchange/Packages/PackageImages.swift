import Chance
import DeckFormat
import Foundation

/// The names that images of decks have in a package, where no two files may have the same.
struct PackageImages {
  /// An image of a note.
  struct Image: Equatable, Sendable {
    /// Its path as the deck has it, relative to the deck.
    var path: String
    /// The name of its file in the package.
    var name: String
  }

  private var names: [String: String] = [:]
  private var taken: Set<String> = []

  /// The name of an image: its path without folders that only lead to it; where another file has that
  /// name, with four digits of a hash.
  ///
  /// - Parameters:
  ///   - path: The path as the deck has it, perhaps with escapes such as `%20`.
  ///   - deck: The path of the deck's file.
  /// - Returns: The name, the same for the same file.
  mutating func name(of path: String, beside deck: String) -> String {
    let plain = path.removingPercentEncoding ?? path
    let folder = (deck as NSString).deletingLastPathComponent
    let file = ("/\(folder)/\(plain)" as NSString).standardizingPath
    if let name = names[file] { return name }
    var name = Self.name(of: plain)
    if !taken.insert(name.lowercased()).inserted {
      let parts = name as NSString
      let digits = String(FNV1a.hash(file) & 0xffff | 0x10000, radix: 16).dropFirst()
      let ending = parts.pathExtension.isEmpty ? "" : ".\(parts.pathExtension)"
      name = "\(parts.deletingPathExtension)-\(digits)\(ending)"
      taken.insert(name.lowercased())
    }
    names[file] = name
    return name
  }

  /// The name of a file, which has neither folders nor quotation marks.
  private static func name(of path: String) -> String {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "-")
      .replacing("\"", with: "'")
  }
}
