import Foundation

/// A picture of the notes, to be carried along.
package struct QuizPicture: Equatable, Sendable {
  /// The sorts of pictures that pages and quizzes show, by their media types.
  package enum Kind: String, CaseIterable, Sendable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case gif = "image/gif"
    case webp = "image/webp"
    case svg = "image/svg+xml"
  }

  /// What it shows, in words.
  package var alternative: String
  /// The file's name without its folder.
  package var name: String
  /// The path to the file from where the quiz is written.
  package var path: String
  /// What it is.
  package var kind: Kind
  /// The file's bytes.
  package var bytes: [UInt8]

  /// Takes a file; nil if its content is no picture of a known sort.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - alternative: What it shows, in words.
  ///   - path: The path to it, with `/` between folders.
  package init?(_ bytes: [UInt8], alternative: String, path: String) {
    guard let kind = Kind(of: bytes) else { return nil }
    self.bytes = bytes
    self.kind = kind
    self.alternative = alternative
    self.path = path
    name = path.split(separator: "/").last.map(String.init) ?? "picture"
  }

  /// The file's bytes in base64, on one line.
  var base64: String { Data(bytes).base64EncodedString() }

  /// The picture as an address that holds it (RFC 2397).
  var dataAddress: String { "data:\(kind.rawValue);base64,\(base64)" }
}

extension QuizPicture.Kind {
  /// Recognizes a picture by its first bytes, an SVG by its root element; nil for anything else.
  package init?(of bytes: [UInt8]) {
    func begins(_ start: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: start)
    }
    if begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
      self = .png
    } else if begins([0xff, 0xd8, 0xff]) {
      self = .jpeg
    } else if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) {
      self = .gif
    } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if String(decoding: bytes.prefix(2000), as: UTF8.self).contains("<svg") {
      self = .svg
    } else {
      return nil
    }
  }
}
