import DeckFormat
import Foundation
package import Study
import Yams

/// What the user's file of settings says.
///
/// It is called `config.yaml`; it is weaker than what learners and notes say, stronger than the usual
/// values, and never written. Its keys are those of ``SettingKey``. Whatever cannot be used is told and left out.
package struct ConfigFile: Equatable, Sendable {
  /// The largest file that is read, in kilobytes (2^10 bytes).
  package static let limit = 64

  /// The file, whether there is one or not.
  package let path: String
  /// What it says; empty where there is no file.
  package private(set) var values: [SettingKey: SettingValue] = [:]
  /// What of it could not be used, from top to bottom.
  package private(set) var problems: [ConfigProblem] = []

  /// Reads the file of the user whom an environment names:
  /// `$XDG_CONFIG_HOME/cardinal/config.yaml`, else `~/.config/cardinal/config.yaml`.
  package init(environment: [String: String]) {
    self.init(path: Self.folder(environment: environment) + "/cardinal/config.yaml")
  }

  /// Reads a file.
  package init(path: String) {
    self.path = path
    do throws(ConfigProblem) {
      guard let text = try Self.text(of: path) else { return }
      for (key, value) in try Self.entries(of: text, path: path) { read(key, value) }
    } catch {
      problems = [error]
    }
  }

  /// The folder of settings after the XDG Base Directory Specification 0.8, which says to ignore a
  /// relative one.
  private static func folder(environment: [String: String]) -> String {
    if let path = environment["XDG_CONFIG_HOME"], path.hasPrefix("/") { return path }
    return "\(environment["HOME"] ?? NSHomeDirectory())/.config"
  }

  /// The text of the file; nil if there is none.
  private static func text(of path: String) throws(ConfigProblem) -> String? {
    // What a link leads to counts, and a pipe would be waited for.
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else {
      return nil
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw ConfigProblem(path: path, fault: .noFile)
    }
    guard (attributes[.size] as? Int ?? 0) <= limit << 10 else {
      throw ConfigProblem(path: path, fault: .tooLarge(limit: limit))
    }
    do throws(StorageError) {
      return try DeckFile.read(file, shownAs: path)
    } catch {
      if case .missing = error { return nil }
      throw ConfigProblem(path: path, fault: .file(error))
    }
  }

  /// The keys and values of a text; none where nothing but comments stands in it.
  private static func entries(
    of text: String, path: String
  ) throws(ConfigProblem) -> [(key: Node, value: Node)] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw problem(of: error, path: path)
    }
    guard let root, root.null == nil else { return [] }
    guard let mapping = root.mapping else {
      throw ConfigProblem(path: path, line: root.mark?.line, fault: .noSettings)
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private static func problem(of error: any Error, path: String) -> ConfigProblem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigProblem(path: path, line: mark.line, fault: .notYAML(problem))
    case .duplicatedKeysInMapping(let names, let context):
      ConfigProblem(path: path, line: context.mark.line, fault: .twice(names.first ?? ""))
    case .reader(let problem, _, _, _):
      ConfigProblem(path: path, fault: .notYAML(problem))
    default: ConfigProblem(path: path, fault: .notYAML("it cannot be read"))
    }
  }

  private mutating func read(_ name: Node, _ value: Node) {
    do throws(SettingError) {
      let key = try SettingKey(named: name.scalar?.string ?? "")
      guard key.declaration.scope != .learner else { throw SettingError.learnerValue(key) }
      if let text = Self.text(of: value, for: key) {
        values[key] = try key.value(of: text)
      } else {
        report(.noSingleValue(key), at: name)
      }
    } catch {
      report(.setting(error), at: name)
    }
  }

  /// A value as it would be typed; nil for a list or a mapping where one value was to be.
  private static func text(of value: Node, for key: SettingKey) -> String? {
    if let scalar = value.scalar { return value.null == nil ? scalar.string : "" }
    guard key.declaration.kind == .forms || key.declaration.kind == .days,
      let list = value.sequence
    else { return nil }
    let names = list.compactMap(\.scalar?.string)
    return names.count == list.count ? names.joined(separator: ", ") : nil
  }

  private mutating func report(_ fault: ConfigProblem.Fault, at place: Node) {
    problems.append(ConfigProblem(path: path, line: place.mark?.line, fault: fault))
  }
}
