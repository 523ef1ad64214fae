import ArgumentParser
import Foundation
import Shell
import Study
import Testing

@testable import Commands

/// The manual page holds what the declarations hold.
@MainActor
@Suite struct ManualTests {
  private let tree: CommandTree
  /// The page as lines of mdoc.
  private let lines: [String]

  init() throws {
    let desk = try Desk(decks: [:], environment: ["SOURCE_DATE_EPOCH": "1772442000"])
    try #require(desk.run("manual") == 0)
    lines = desk.output.split(separator: "\n").map(String.init)
    tree = try #require(CommandTree(dump: Cardinal._dumpHelp()))
  }

  /// The lines below a heading.
  private func section(_ heading: String) -> [String] {
    guard let start = lines.firstIndex(of: heading) else { return [] }
    let macros = heading.hasPrefix(".Ss") ? [".Ss ", ".Sh "] : [".Sh "]
    return lines[(start + 1)...].prefix { line in !macros.contains { line.hasPrefix($0) } }
      .map { $0 }
  }

  /// What stands at the head of the items of a section's lists, as a person reads it.
  private func heads(in section: [String]) -> [String] {
    section.filter { $0.hasPrefix(".It ") }.flatMap { line in
      line.dropFirst(4).split(separator: " , ").map { part in
        part.replacingOccurrences(of: "Fl Fl ", with: "--")
          .replacingOccurrences(of: "Fl ", with: "-")
          .replacingOccurrences(of: "Ar ", with: "").replacingOccurrences(of: "Ic ", with: "")
          .replacingOccurrences(of: "Ev ", with: "").replacingOccurrences(of: "\\-", with: "-")
          .replacingOccurrences(of: "\\&", with: "")
      }
    }
  }

  @Test func `it begins as a manual page does`() {
    #expect(
      lines.prefix(7) == [
        ".Dd March 2, 2026", ".Dt CARDINAL 1", ".Os", ".Sh NAME", ".Nm cardinal",
        ".Nd turn notes into questions, and learn them by heart", ".Sh SYNOPSIS",
      ])
  }

  @Test func `it explains every command with its arguments`() {
    let common = Set(tree.root.arguments.flatMap(\.names))
    func expectExplained(_ node: CommandTree.Node, _ parents: [String]) {
      let words = parents + [node.name]
      let section = section(".Ss \(words.joined(separator: " "))")
      let said = section.joined(separator: " ").replacingOccurrences(of: "\\(aq", with: "'")
      #expect(said.contains(node.summary), "\(words)")
      let heads = Set(
        heads(in: section).flatMap { $0.split(separator: " ").map(String.init) })
      for argument in node.arguments {
        for name in argument.names where !common.contains(name) {
          #expect(heads.contains(name), "\(words) \(name)")
        }
        for value in argument.allowedValues {
          let isSaid = said.contains(value) || common.isSuperset(of: argument.names)
          #expect(isSaid, "\(words) \(argument.names) \(value)")
        }
        guard argument.kind == .positional else { continue }
        #expect(heads.contains(argument.valueName), "\(words) \(argument.valueName)")
      }
      for child in node.children { expectExplained(child, words) }
    }
    #expect(tree.root.children.count > 10)
    for node in tree.root.children { expectExplained(node, []) }
  }

  @Test func `it explains every common option once`() {
    let heads = heads(in: section(".Sh OPTIONS"))
    for argument in tree.root.arguments {
      for name in argument.names {
        let count = heads.count { $0.split(separator: " ").first.map(String.init) == name }
        #expect(count == 1, "\(name)")
      }
    }
  }

  @Test func `it names no command that is hidden`() {
    #expect(!lines.contains(".Ss manual"))
  }

  @Test func `its keys are those that are read`() {
    // One mark, or a mark and a digit: everything longer than that is a reply or a word.
    let signs = (0x21..<0x7f).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    let typed = signs + signs.flatMap { sign in (0...9).map { "\(sign)\($0)" } }
    let marks = typed.filter { line in
      switch ReplyLine(line) {
      case .hint, .skip, .flip, .rate, .undo: true
      case .empty, .text, .word, .unknownWord: false
      }
    }
    let words = ReplyLine.Word.allCases.map { ":\($0.rawValue)" }
    let shown = heads(in: section(".Sh IN A SESSION").filter { $0.hasPrefix(".It Ic ") })
    #expect(shown.sorted() == (marks + words).sorted())
    for key in SessionKey.replies.flatMap(\.typed) where key != "Enter" {
      #expect(ReplyLine(key) == .text(key))
    }
  }

  @Test func `its exit statuses are those of the commands`() {
    let known = (0...255).compactMap { CommandError.Status(rawValue: $0)?.rawValue }
    #expect(ManualText.statuses.map(\.status) == [0] + known)
  }

  @Test func `its examples are understood`() throws {
    for example in ManualText.examples {
      #expect(throws: Never.self) { try Cardinal.parseAsRoot(example.words) }
    }
  }

  @Test func `it is ASCII in short lines`() {
    for line in lines {
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }, "\(line)")
      #expect(line.utf8.count <= 80, "\(line)")
    }
  }

  @Test func `what means something to the formatter is escaped`() {
    #expect(
      Mdoc.text("It's 'a\\b'. ~/x – '--form' which-topic… .x") == [
        "It\\(aqs \\(aqa\\eb\\(aq.", "\\(ti/x \\[u2013] \\(aq\\-\\-form\\(aq which-topic... .x",
      ])
    #expect(Mdoc.text("One. Two.\n\n.Three") == ["One.", "Two.", ".Pp", "\\&.Three"])
    #expect(Mdoc.argument("?") == "\\&?")
    #expect(Mdoc.argument("Op") == "\\&Op")
    #expect(Mdoc.argument("a b") == "\"a b\"")
  }
}
