import Foundation

/// The commands, their options and the kinds of their arguments, as the parser dumps them.
package struct CommandTree: Equatable, Sendable {
  /// A command with what can follow it.
  package struct Node: Equatable, Sendable {
    /// The command's name.
    package var name: String
    /// What it does, in half a sentence.
    package var summary: String
    /// What else there is to say, in paragraphs with a blank line between them; may be empty.
    package var discussion: String
    /// The command below it that is meant where none is named; nil if there is none.
    package var defaultChild: String?
    /// What can follow it, in the order of the declarations.
    package var arguments: [CommandArgument]
    /// The commands below it.
    package var children: [Node]

    /// The options, with their dashes; nil for those that take no value, else the value's name.
    package var options: [String: String?] {
      var options: [String: String?] = [:]
      for argument in arguments {
        for name in argument.names {
          options[name] = argument.kind == .flag ? .some(nil) : argument.valueName
        }
      }
      return options
    }

    /// The names of the positional values, in order; the last may repeat.
    package var values: [String] {
      arguments.lazy.filter { $0.kind == .positional }.map(\.valueName)
    }

    /// Whether the last positional value may be given several times.
    package var repeatsLast: Bool {
      arguments.last { $0.kind == .positional }?.repeats ?? false
    }
  }

  /// The program.
  package var root: Node

  /// Reads the text that `--experimental-dump-help` prints; nil if it is none.
  package init?(dump: String) {
    guard let tool = try? JSONDecoder().decode(Tool.self, from: Data(dump.utf8)) else { return nil }
    root = tool.command.node
  }

  private struct Tool: Decodable { var command: Command }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var defaultSubcommand: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?

    var node: Node {
      Node(
        name: commandName, summary: abstract ?? "", discussion: discussion ?? "",
        defaultChild: defaultSubcommand,
        arguments: (arguments ?? []).filter { $0.shouldDisplay ?? true }.map(\.argument),
        children: (subcommands ?? []).filter { $0.shouldDisplay ?? true }.map(\.node))
    }
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
      var dashed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: String
    var shouldDisplay: Bool?
    var isOptional: Bool?
    var isRepeating: Bool?
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var allValues: [String]?
    var defaultValue: String?

    var argument: CommandArgument {
      let kind: CommandArgument.Kind =
        switch kind {
        case "positional": .positional
        case "flag": .flag
        default: .option
        }
      let dashed = (names ?? []).map(\.dashed)
      return CommandArgument(
        kind: kind,
        names: dashed.filter { !$0.hasPrefix("--") } + dashed.filter { $0.hasPrefix("--") },
        valueName: valueName ?? "", summary: abstract ?? "", allowedValues: allValues ?? [],
        defaultValue: defaultValue, isOptional: isOptional ?? false, repeats: isRepeating ?? false)
    }
  }
}

extension CommandTree {
  /// What may be typed in place of a word.
  ///
  /// - Parameters:
  ///   - words: The words before it.
  ///   - word: What has been typed of it.
  ///   - candidates: The candidates for a kind of value, such as `deck`.
  /// - Returns: Whole words, sorted.
  package func completions(
    after words: [String], word: String, candidates: (String) -> [String]
  ) -> [String] {
    var node = root
    var position = 0
    var pendingValue: String?
    for typed in words {
      if pendingValue != nil {
        pendingValue = nil
      } else if typed.hasPrefix("-") {
        if !typed.contains("="), let value = node.options[typed] { pendingValue = value }
      } else if let child = node.children.first(where: { $0.name == typed }) {
        node = child
        position = 0
      } else if node.name == "help" {
        continue
      } else {
        position += 1
      }
    }
    let all: [String]
    if let pendingValue {
      all = candidates(pendingValue)
    } else if word.hasPrefix("-") {
      all = Array(node.options.keys).filter { $0.hasPrefix("--") }
    } else if let equals = word.firstIndex(of: "="), word.hasPrefix("--") {
      let option = String(word[..<equals])
      all = candidates((node.options[option] ?? nil) ?? "").map { "\(option)=\($0)" }
    } else if words.first == "help" {
      all = root.children.map(\.name)
    } else {
      let value =
        position < node.values.count
        ? node.values[position] : node.repeatsLast ? node.values.last : nil
      all = node.children.map(\.name) + (value.map(candidates) ?? [])
    }
    return all.filter { $0.hasPrefix(word) }.sorted()
  }
}
