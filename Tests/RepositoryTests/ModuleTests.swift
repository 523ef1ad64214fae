import Testing

@Suite("The modules keep to the architecture") struct ModuleTests {
  @Test("A module may import what it names and what these may import, but no C library of theirs")
  func closure() {
    #expect(ModuleTable.imports(allowedIn: "Elsewhere") == nil)
    #expect(
      ModuleTable.imports(allowedIn: "Questions")
        == [
          "Chance", "DeckFormat", "Dispatch", "Foundation", "FoundationEssentials", "Markup",
          "Synchronization", "Yams",
        ])
    #expect(
      ModuleTable.imports(allowedIn: "LineEditing") == [
        "CReadline", "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl",
        "Synchronization",
      ])
  }

  @Test("Every file imports only what its module may")
  func imports() throws {
    var strays: [String] = []
    for path in try Repository.swiftFiles(under: "Sources") {
      guard let allowed = ModuleTable.imports(allowedIn: Repository.module(of: path)) else {
        strays.append("\(path): its module is not in the table")
        continue
      }
      for name in try SwiftCode(Repository.text(path)).imports where !allowed.contains(name) {
        strays.append("\(path): imports \(name)")
      }
    }
    #expect(strays == [])
  }

  @Test("Unsafe code stays in the modules and files that wrap C")
  func unsafe() throws {
    var strays: [String] = []
    for path in try Repository.swiftFiles(under: "Sources")
    where !ModuleTable.unsafeModules.contains(Repository.module(of: path))
      && !ModuleTable.unsafeFiles.contains(path)
    {
      let text = try Repository.text(path)
      guard text.contains("unsafe") else { continue }
      strays += SwiftCode(text).numbers { $0.hasWord("unsafe") }.map { "\(path):\($0)" }
    }
    #expect(strays == [])
  }

  @Test("Every file that may be unsafe exists and is")
  func unsafeFilesAreUnsafe() throws {
    for path in ModuleTable.unsafeFiles.sorted() {
      let code = try SwiftCode(Repository.text(path))
      #expect(!code.numbers { $0.hasWord("unsafe") }.isEmpty, "\(path)")
    }
  }

  @Test(
    "The pure core reads no clock, rolls no dice, touches no file", arguments: ModuleTable.pureCore)
  func purity(module: String) throws {
    let impure = [
      "Date()", "Date.now", ".random(", ".shuffled()", "randomElement(", "FileManager",
      "ProcessInfo",
    ]
    var strays: [String] = []
    for path in try Repository.swiftFiles(under: "Sources/\(module)") {
      let text = try Repository.text(path)
      guard (impure + ["print("]).contains(where: text.contains) else { continue }
      let code = SwiftCode(text)
      for call in impure {
        strays += code.numbers { $0.contains(call) }.map { "\(path):\($0): \(call)" }
      }
      strays += code.numbers { $0.callsPrint }.map { "\(path):\($0): print(" }
    }
    #expect(strays == [])
  }

  @Test("Only a call of the free function counts as printing")
  func printing() {
    let lines = [
      "print(1)", "Swift.print(1)", "if x { print(1) }", "x.print(1)", "func print(_ x: Int) {",
      "blueprint(1)", "a.print(); print(1)",
    ]
    #expect(lines.map(\.callsPrint) == [true, true, true, false, false, false, true])
  }

  @Test("No source file has more than 400 lines")
  func length() throws {
    var long: [String] = []
    for path in try Repository.swiftFiles(under: "Sources")
      + Repository.swiftFiles(under: "Tests")
    {
      let text = try Repository.text(path)
      let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
      // What follows the last line break is no line.
      let lines = text.hasSuffix("\n") ? count - 1 : count
      if lines > 400 { long.append("\(path): \(lines) lines") }
    }
    #expect(long == [])
  }
}

extension String {
  /// Whether an identifier stands in this line of code.
  fileprivate func hasWord(_ word: String) -> Bool {
    contains(word)
      && split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == word }
  }

  /// Whether this line of code calls the free function `print`.
  fileprivate var callsPrint: Bool {
    ranges(of: "print(").contains { range in
      let before = self[..<range.lowerBound]
      if before.hasSuffix("Swift.") { return true }
      guard let last = before.last else { return true }
      return !last.isLetter && !last.isNumber && last != "_" && last != "."
        && !before.hasSuffix("func ")
    }
  }
}
