import DeckFormat
import Foundation
import Testing

@testable import Storage

@Suite("Reading one file of notes")
struct DeckFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("text is read as it stands, without a byte order mark")
  func text() throws {
    let plain = try folder.write("# Größe\r\n", to: "a.md")
    let marked = try folder.write(Data([0xef, 0xbb, 0xbf]) + Data("# 名".utf8), to: "b.md")
    let empty = try folder.write("", to: "c.md")
    #expect(try DeckFile.read(plain) == "# Größe\r\n")
    #expect(try DeckFile.read(marked) == "# 名")
    #expect(try DeckFile.read(empty) == "")
  }

  @Test("a byte that is not UTF-8 is named by its line")
  func notUTF8() throws {
    let latin = try folder.write(Data("one\ntwo\ngr".utf8) + Data([0xfc, 0x6e]), to: "a.md")
    let wide = try folder.write(Data([0xff, 0xfe, 0x41, 0x00]), to: "b.md")
    let cut = try folder.write(Data("one\n".utf8) + Data([0xe5, 0x90]), to: "c.md")
    #expect(throws: StorageError.notText(path: latin, line: 3)) { try DeckFile.read(latin) }
    #expect(throws: StorageError.notText(path: "b.md", line: 1)) {
      try DeckFile.read(wide, shownAs: "b.md")
    }
    #expect(throws: StorageError.notText(path: cut, line: 2)) { try DeckFile.read(cut) }
  }

  @Test("a folder, a missing file and a line of 50 MB are refused")
  func refused() throws {
    let huge = "\(folder.path)/huge.md"
    #expect(FileManager.default.createFile(atPath: huge, contents: nil))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: huge))
    try handle.truncate(atOffset: 50 << 20)
    try handle.close()
    #expect(throws: StorageError.tooLarge(path: huge, limit: 16)) { try DeckFile.read(huge) }
    #expect(throws: StorageError.isFolder(path: folder.path)) { try DeckFile.read(folder.path) }
    #expect(throws: StorageError.missing(path: "x.md")) {
      try DeckFile.read("\(folder.path)/x.md", shownAs: "x.md")
    }
  }

  @Test("a file that may not be read is refused", .enabled(if: !User.mayEverything))
  func permission() throws {
    let file = try folder.write("x", to: "a.md")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    #expect(throws: StorageError.noPermission(path: file)) { try DeckFile.read(file) }
  }
}

@Suite("The folder of decks")
struct DeckFolderTests {
  private let folder: TemporaryFolder
  private let decks: DeckFolder

  init() throws {
    folder = try TemporaryFolder()
    decks = DeckFolder(path: "\(folder.path)/Decks", shownAs: "Decks")
    for (name, text) in [
      ("heist.md", "# Heist\n\nA **heist** is a theft.\n"), ("harp.md", "---\nid: string\n---\n"),
      ("more/rock.md", "# Rock\n"), ("README.md", "# Read me\n"), (".hidden.md", "# No\n"),
      (".git/x.md", "# No\n"), ("notes.txt", "no"),
    ] {
      try folder.write(text, to: "Decks/\(name)")
    }
  }

  private func named(_ names: String...) throws -> [String] {
    try decks.decks(matching: names, workingDirectory: folder.path).decks.map(\.path)
  }

  @Test("decks are Markdown files by name, also in folders; hidden ones and READMEs are none")
  func files() throws {
    #expect(try decks.files() == ["harp.md", "heist.md", "more/rock.md"])
    let loaded = try decks.loadAll()
    #expect(loaded.decks.map(\.id) == ["string", "heist", "rock"])
    #expect(loaded.decks.map(\.path) == ["Decks/harp.md", "Decks/heist.md", "Decks/more/rock.md"])
    #expect(loaded.problems == [])
    #expect(
      loaded.decks.map { decks.file(of: $0) } == loaded.decks.map { "\(folder.path)/\($0.path)" })
  }

  @Test("links that run in circles end")
  func links() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Decks/more/up", withDestinationPath: "..")
    #expect(try decks.files() == ["harp.md", "heist.md", "more/rock.md"])
  }

  @Test("files that cannot be read, and second decks of one name, are left out with a sentence")
  func problems() throws {
    try folder.write(Data([0xff]), to: "Decks/bad.md")
    try folder.folder("Decks/box.md")
    try folder.write("# Rock\n", to: "Decks/rock.md")
    let loaded = try decks.loadAll()
    #expect(loaded.decks.map(\.id) == ["string", "heist", "rock"])
    #expect(
      Set(loaded.problems.map(\.description)) == [
        "Decks/bad.md:1: error: this is not UTF-8 text; save the file as UTF-8",
        "Decks/box.md: error: this is a folder; name a file",
        "Decks/rock.md: error: the deck 'rock' is also in Decks/more/rock.md; "
          + "give one of them another 'id:'",
      ])
  }

  @Test("a deck is found by file, path, identifier and beginning, each once and in order")
  func names() throws {
    #expect(try named() == ["Decks/harp.md", "Decks/heist.md", "Decks/more/rock.md"])
    #expect(try named("rock", "heist.md", "heist") == ["Decks/more/rock.md", "Decks/heist.md"])
    #expect(try named("string") == ["Decks/harp.md"])
    #expect(try named("harp") == ["Decks/harp.md"])
    #expect(try named("HE", "ro") == ["Decks/heist.md", "Decks/more/rock.md"])
    #expect(try named("Decks/heist.md") == ["Decks/heist.md"])
    let other = try folder.write("# Other\n", to: "other.md")
    #expect(try named("other.md") == ["other.md"])
    #expect(try named(other) == [other])
  }

  @Test("a name that fits nothing, or several, is refused")
  func unknownNames() throws {
    #expect(throws: StorageError.unknownDeck(path: "Decks", name: "hiest", suggestion: "heist")) {
      try named("hiest")
    }
    #expect(throws: StorageError.unknownDeck(path: "Decks", name: "", suggestion: nil)) {
      try named("")
    }
    #expect(
      throws: StorageError.ambiguousDeck(path: "Decks", name: "h", decks: ["string", "heist"])
    ) { try named("h") }
    #expect(throws: StorageError.missing(path: "x/y.md")) { try named("x/y.md") }
    #expect(throws: StorageError.isFolder(path: "Decks/more")) { try named("Decks/more") }
  }

  @Test("a folder that is not there is named as the user knows it")
  func missingFolder() throws {
    let none = DeckFolder(path: "\(folder.path)/None", shownAs: "Decks")
    #expect(throws: StorageError.missing(path: "Decks")) { try none.files() }
  }
}
