import Foundation
import Testing

@Suite("The files at the top") struct FileTests {
  @Test("The README names the two commands")
  func readme() throws {
    let text = try Repository.text("README.md")
    for command in ["make study", "make test"] {
      #expect(text.contains(command), "README.md does not name '\(command)'")
    }
  }

  @Test("The license is the GPL, version 3, in full")
  func license() throws {
    let text = try Repository.text("LICENSE")
    #expect(text.contains("GNU GENERAL PUBLIC LICENSE\n                       Version 3"))
    #expect(text.contains("END OF TERMS AND CONDITIONS"))
  }

  @Test("What a build or a learner leaves is not for Git")
  func ignored() throws {
    let lines = try Repository.text(".gitignore").split(separator: "\n").map(String.init)
    for line in [".build/", "Package.resolved", "Progress/*", "!Progress/README.md"] {
      #expect(lines.contains(line), ".gitignore does not name '\(line)'")
    }
  }

  @Test("Git tracks no Package.resolved and nobody's progress", .enabled(if: Self.isCheckout))
  func tracked() throws {
    let listing = try run("git", ["ls-files", "Package.resolved", "Progress"])
    #expect(["", "Progress/README.md\n"].contains(listing), "\(listing)")
  }

  @Test("CONTRIBUTING fits on a page")
  func contributing() throws {
    let lines = try Repository.text("CONTRIBUTING.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 61, "\(lines.count - 1) lines")
  }

  @Test("No file names a folder of one machine")
  func machinePaths() throws {
    let places = [
      ".ci", ".editorconfig", ".gitignore", ".swift-format", "CHANGELOG.md", "CONTRIBUTING.md",
      "Decks", "Docs", "Makefile", "Package.swift", "Progress/README.md", "README.md", "Scripts",
      "Sources", "Tests",
    ]
    let files = places.flatMap(Repository.files(under:))
    try #require(files.contains("Tests/RepositoryTests/FileTests.swift"))
    var strays: [String] = []
    for path in files {
      // What is not UTF-8 is a sample of a test.
      guard let text = try? Repository.text(path), text[...].namesMachinePath else { continue }
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated() where line.namesMachinePath
      {
        strays.append("\(path):\(index + 1)")
      }
    }
    #expect(strays == [])
  }

  @Test("A folder of one machine is an absolute path, not a part of an address")
  func machinePathsAreAbsolute() {
    let slash = "/"
    let lines = [
      "\(slash)tmp/x", "see '\(slash)root/x'", "-I\(slash)home/x", "file://\(slash)work/x",
      "https://example.org\(slash)work/x", "$HOME\(slash)tmp/x", "\(slash)usr/local",
    ]
    #expect(
      lines.map { $0[...].namesMachinePath } == [true, true, true, true, false, false, false])
  }

  private static var isCheckout: Bool {
    FileManager.default.fileExists(atPath: Repository.root.appending(path: ".git").path)
  }

  /// What a program prints, run in the project's folder.
  private func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = Repository.root
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}

extension Substring {
  /// Whether this text names a folder that only one machine has.
  fileprivate var namesMachinePath: Bool {
    ["tmp", "root", "work", "home"].contains { folder in
      ranges(of: "/\(folder)/").contains { range in
        let before = self[..<range.lowerBound]
        guard let last = before.last else { return true }
        return before.hasSuffix("-I") || before.hasSuffix("-L")
          || !(last.isLetter || last.isNumber || "._-)}".contains(last))
      }
    }
  }
}
