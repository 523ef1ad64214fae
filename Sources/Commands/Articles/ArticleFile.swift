import ArticleImport
import DeckFormat
import Foundation
import Storage

/// A text that was written for people: an article, a saved web page, notes.
struct ArticleFile {
  /// Its text, as places in it count lines.
  let text: String
  /// What was read out of it.
  let reading: ArticleReading
  private let name: String

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What it is called, with its ending; its ending, else its beginning, tells how it is
  ///     written.
  init(_ bytes: [UInt8], named name: String) {
    self.name = name
    text = ArticleEncoding.text(of: bytes)
    switch ArticleFormat(of: text, named: name) {
    case .page: reading = ArticleReading(Article(html: bytes))
    case .markdown: reading = ArticleReading(Article(markdown: text))
    case .plain: reading = ArticleReading(Article(plainText: text))
    }
  }

  /// The deck's draft; nil if nothing was found that can be asked.
  var draft: DeckDraft? {
    guard !reading.facts.isEmpty else { return nil }
    let stem = (name as NSString).deletingPathExtension
    return DeckDraft(reading, title: stem.isEmpty ? "Notes" : stem, origin: name)
  }
}

/// How a text is written.
enum ArticleFormat {
  /// HTML.
  case page
  /// Markdown.
  case markdown
  /// Nothing but text.
  case plain

  /// Recognizes a text by its file's ending, else by how it begins.
  init(of text: String, named name: String) {
    let beginning = text.prefix(1024).drop(while: \.isWhitespace).lowercased()
    let isPage = ["<!doctype html", "<html", "<head", "<body"].contains { beginning.hasPrefix($0) }
    switch (name as NSString).pathExtension.lowercased() {
    case "html", "htm", "xhtml": self = .page
    case "md", "markdown", "mdown", "mkd": self = .markdown
    case _ where isPage: self = .page
    default: self = .plain
    }
  }
}

/// Reads the characters of files that may have been saved in any way.
enum ArticleEncoding {
  /// The text of some bytes: UTF-8, UTF-16 with its mark, else Windows-1252, which every byte fits.
  static func text(of bytes: [UInt8]) -> String {
    let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]),
      let text = String(data: Data(bytes), encoding: .utf16)
    {
      return text
    }
    return String(data: Data(bytes), encoding: .windowsCP1252)
      ?? String(decoding: body, as: UTF8.self)
  }
}
