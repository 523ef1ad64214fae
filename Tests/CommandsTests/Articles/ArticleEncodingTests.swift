import ArticleImport
import Foundation
import Testing

@testable import Commands

/// Texts saved by other programs, in whatever encoding and format.
struct ArticleEncodingTests {
  private static let text = "Café: „groß“\n"

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding)))
  }

  @Test func textIsUTF8WithAMarkOrWithoutOne() {
    #expect(ArticleEncoding.text(of: Array(Self.text.utf8)) == Self.text)
    #expect(ArticleEncoding.text(of: [0xef, 0xbb, 0xbf] + Self.text.utf8) == Self.text)
    #expect(ArticleEncoding.text(of: []) == "")
  }

  @Test func textIsUTF16WithItsMark() throws {
    let little = try bytes(Self.text, .utf16LittleEndian)
    let big = try bytes(Self.text, .utf16BigEndian)
    #expect(ArticleEncoding.text(of: [0xff, 0xfe] + little) == Self.text)
    #expect(ArticleEncoding.text(of: [0xfe, 0xff] + big) == Self.text)
  }

  @Test func everythingElseIsWindows1252() throws {
    let text = "Café – “quoted” €5\n"
    #expect(ArticleEncoding.text(of: try bytes(text, .windowsCP1252)) == text)
    #expect(ArticleEncoding.text(of: [0x61, 0xe9, 0x0a]) == "aé\n")
    // Bytes without a meaning there do not lose the rest.
    #expect(ArticleEncoding.text(of: [0x61, 0x81, 0xe9]).hasPrefix("a"))
  }

  @Test func theEndingTellsTheFormatElseTheBeginning() {
    #expect(ArticleFormat(of: "a", named: "a.HTML") == .page)
    #expect(ArticleFormat(of: "a", named: "a.htm") == .page)
    #expect(ArticleFormat(of: "a", named: "a.md") == .markdown)
    #expect(ArticleFormat(of: "<html>", named: "a.markdown") == .markdown)
    #expect(ArticleFormat(of: "# a", named: "a.txt") == .plain)
    for page in ["<!DOCTYPE html>\n<p>", "\n <HTML lang=en>", "<head>", "<body>"] {
      #expect(ArticleFormat(of: page, named: "saved") == .page, "\(page)")
    }
    #expect(ArticleFormat(of: "<p> is an element", named: "-") == .plain)
  }

  @Test func theSameNotesInEveryEncodingGiveTheSameFacts() throws {
    let notes =
      "Words\n\nBow: the front of a boat\nStern: the back of a boat\nQuai: café side – left\n"
    let wanted = ArticleFile(Array(notes.utf8), named: "a.txt").reading
    #expect(wanted.facts.count == 3)
    let crlf = notes.replacingOccurrences(of: "\n", with: "\r\n")
    for bytes in [
      [0xff, 0xfe] + (try bytes(notes, .utf16LittleEndian)), try bytes(notes, .windowsCP1252),
      Array(crlf.utf8), [0xef, 0xbb, 0xbf] + crlf.utf8,
      Array(notes.replacingOccurrences(of: " ", with: "\u{A0}").utf8),
    ] {
      #expect(ArticleFile(bytes, named: "a.txt").reading == wanted)
    }
  }

  @Test func aTextWithoutFactsHasNoDraft() {
    #expect(ArticleFile(Array("Nothing here.\n".utf8), named: "a.txt").draft == nil)
    #expect(ArticleFile([], named: "a.txt").draft == nil)
  }
}
