import Foundation

/// Where a user's programs keep their files, after the XDG Base Directory Specification 0.8.
struct BaseFolders {
  /// Files the user cares about: `XDG_DATA_HOME`, by default `~/.local/share`.
  let data: String
  /// What a program remembers between runs: `XDG_STATE_HOME`, by default `~/.local/state`.
  let state: String

  /// The folders that an environment names; a relative one is ignored, as the specification says.
  init(environment: [String: String]) {
    func folder(_ variable: String, _ fallback: String) -> String {
      if let path = environment[variable], path.hasPrefix("/") { return path }
      return "\(environment["HOME"] ?? NSHomeDirectory())/\(fallback)"
    }
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }
}
