package import Study

/// What of `config.yaml` could not be used; the program goes on without it.
package struct ConfigProblem: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Fault: Equatable, Sendable {
    /// A setting or its value was not understood.
    case setting(SettingError)
    /// A setting holds a list or settings of its own where one value was to be.
    case noSingleValue(SettingKey)
    /// A setting stands there more than once.
    case twice(String)
    /// The text is no YAML; the reason is the parser's.
    case notYAML(String)
    /// The text is YAML, but no settings with values.
    case noSettings
    /// The file is larger than settings are; the limit is in kilobytes.
    case tooLarge(limit: Int)
    /// A folder, a pipe or something else stands in its place.
    case noFile
    /// The file cannot be read.
    case file(StorageError)
  }

  /// The file.
  package let path: String
  /// The line, from 1; nil where it is the whole file.
  package let line: Int?
  /// What is wrong.
  package let fault: Fault

  /// Creates a problem.
  package init(path: String, line: Int? = nil, fault: Fault) {
    self.path = path
    self.line = line
    self.fault = fault
  }
}

extension ConfigProblem: CustomStringConvertible {
  /// The sentence: `PATH:LINE: error: what is wrong; what to do`.
  package var description: String {
    if case .file(let error) = fault { return error.description }
    return "\(path)\(line.map { ":\($0)" } ?? ""): error: \(sentence)"
  }

  private var sentence: String {
    switch fault {
    case .setting(let error): error.description
    case .noSingleValue(let key):
      "'\(key.rawValue)' has several values; it is \(key.declaration.kind.values)"
    case .twice(let name):
      "'\(name)' is set more than once; leave one, until then nothing in this file counts"
    case .notYAML(let reason):
      "this is not YAML (\(reason)); write a setting a line, such as 'retention: 0.90'"
    case .noSettings: "these are no settings; write one a line, such as 'retention: 0.90'"
    case .tooLarge(let limit): "this file is larger than \(limit) kB; leave nothing but settings"
    case .noFile: "this is no file; move it elsewhere, or put the settings into a file"
    case .file(let error): error.description
    }
  }
}
