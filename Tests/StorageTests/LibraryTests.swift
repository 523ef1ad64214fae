import Foundation
import Study
import Testing

@testable import Storage

@Suite("Where the library is")
struct LibraryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func find(
    option: String? = nil, _ environment: [String: String] = [:], from place: String = "work",
    executable: String = "bin/cardinal"
  ) throws -> Library {
    try folder.folder(place)
    let all = environment.merging(["HOME": "\(folder.path)/home"]) { given, _ in given }
    return try Library.find(
      option: option, environment: all, workingDirectory: "\(folder.path)/\(place)",
      executable: "\(folder.path)/\(executable)")
  }

  private func makeLibrary(_ name: String) throws -> String {
    try folder.folder("\(name)/Decks")
    try folder.folder("\(name)/Progress")
    return "\(folder.path)/\(name)"
  }

  @Test("the option is stronger than the environment, that than the folders above, that than home")
  func order() throws {
    let (named, variable) = (try makeLibrary("named"), try makeLibrary("variable"))
    let (above, home) = (
      try makeLibrary("work"), try makeLibrary("home/.local/share/cardinal")
    )
    let environment = ["CARDINAL_LIBRARY": variable]
    #expect(try find(option: named, environment, from: "work/a/b").root == named)
    #expect(try find(environment, from: "work/a/b").root == variable)
    #expect(try find(["CARDINAL_LIBRARY": ""], from: "work/a/b").root == above)
    #expect(try find(from: "work").root == above)
    #expect(try find(from: "elsewhere") == Library(root: home))
  }

  @Test("the nearest folder above is taken, and a folder with Decks alone is none")
  func nearest() throws {
    let outer = try makeLibrary("outer")
    let inner = try makeLibrary("outer/inner")
    try folder.folder("outer/notes/Decks")
    #expect(try find(from: "outer/inner/x").root == inner)
    #expect(try find(from: "outer/notes").root == outer)
  }

  @Test("a named folder is read from the working folder and from home")
  func relative() throws {
    let named = try makeLibrary("work/mine")
    let home = try makeLibrary("home/mine")
    #expect(try find(option: "mine").root == named)
    #expect(try find(option: "./a/../mine/").root == named)
    #expect(try find(["CARDINAL_LIBRARY": "~/mine"]).root == home)
  }

  @Test("a named folder that is no library is refused, and nothing is made")
  func refused() throws {
    try folder.folder("work/plain/Decks")
    #expect(throws: StorageError.noLibrary(path: "plain")) { try find(option: "plain") }
    #expect(throws: StorageError.noLibrary(path: "nowhere")) { try find(option: "nowhere") }
    #expect(try folder.names(in: "work") == ["plain"])
    #expect(try folder.names(in: "work/plain") == ["Decks"])
  }

  @Test("the user's own library is made with the sample decks, once")
  func samples() throws {
    try folder.write("# Heist\n", to: "share/cardinal/Decks/heist.md")
    let root = "\(folder.path)/home/.local/share/cardinal"
    #expect(try find() == Library(root: root, isNew: true))
    #expect(try folder.names(in: "home/.local/share/cardinal") == ["Decks", "Progress"])
    #expect(try folder.names(in: "home/.local/share/cardinal/Decks") == ["heist.md"])
    #expect(try find() == Library(root: root))
  }

  @Test("decks that are there already stay alone; without samples the folder is empty")
  func existingDecks() throws {
    try folder.write("# Heist\n", to: "share/cardinal/Decks/heist.md")
    try folder.write("# Mine\n", to: "data/cardinal/Decks/mine.md")
    let environment = ["XDG_DATA_HOME": "\(folder.path)/data"]
    #expect(try find(environment).isNew)
    #expect(try folder.names(in: "data/cardinal/Decks") == ["mine.md"])
    #expect(try find(["XDG_DATA_HOME": "relative"], executable: "x/y/cardinal").isNew)
    #expect(try folder.names(in: "home/.local/share/cardinal/Decks") == [])
  }

  @Test("a library that cannot be made is a sentence")
  func cannotBeMade() throws {
    let file = try folder.write("", to: "file")
    #expect {
      try find(["XDG_DATA_HOME": file])
    } throws: { error in
      "\(error)".hasPrefix("\(file)/cardinal: error: this cannot be written (")
        && "\(error)".hasSuffix("); look at the file and its disk")
    }
  }
}

@Suite("Libraries that were opened before")
struct KnownLibrariesTests {
  private let folder: TemporaryFolder
  private let known: KnownLibraries

  init() throws {
    folder = try TemporaryFolder()
    known = KnownLibraries(environment: ["XDG_STATE_HOME": "\(folder.path)/state"])
  }

  private func library(_ name: String, reviewedAt instants: Int64...) throws -> Library {
    try folder.folder("\(name)/Decks")
    try folder.folder("\(name)/Progress")
    let library = Library(root: "\(folder.path)/\(name)")
    let store = try ProgressStore(path: library.progressFile)
    try store.record(
      instants.enumerated().map { Samples.review(UInt32($0.offset + 1), at: $0.element) })
    return library
  }

  @Test("the one opened last stands first, each stands once")
  func remembering() {
    #expect(known.roots == [])
    for name in ["/a", "/b", "/a", "/a"] { known.remember(Library(root: name)) }
    #expect(known.roots == ["/a", "/b"])
    for number in 1...30 { known.remember(Library(root: "/\(number)")) }
    #expect(known.roots.count == KnownLibraries.limit)
  }

  @Test("the other library with the newest review is named")
  func newer() throws {
    let (old, new) = (try library("old", reviewedAt: 5), try library("new", reviewedAt: 9, 8))
    let empty = try library("empty")
    for library in [old, new, empty, Library(root: "/nowhere")] { known.remember(library) }
    #expect(known.newer(than: old, latest: 5) == new)
    #expect(known.newer(than: empty, latest: nil) == new)
    #expect(known.newer(than: new, latest: 9) == nil)
    #expect(known.newer(than: old, latest: 9) == nil)
  }

  @Test("a list or a library that cannot be read is passed over")
  func tolerance() throws {
    let good = try library("good", reviewedAt: 5)
    try folder.folder("bad/Decks")
    try folder.write("no database", to: "bad/Progress/progress.sqlite")
    known.remember(Library(root: "\(folder.path)/bad"))
    #expect(known.newer(than: good, latest: 5) == nil)
    try folder.write(Data([0xff, 0x0a, 0x2f]), to: "state/cardinal/libraries")
    #expect(known.newer(than: good, latest: 5) == nil)
  }
}
