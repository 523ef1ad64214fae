package import Study

/// What commands ask of the machine besides the console; tests bring their own.
@MainActor
package struct World {
  /// The environment variables.
  package var environment: [String: String]
  /// The folder the program was started in.
  package var workingDirectory: String
  /// Where the program's file lies, links resolved.
  package var executable: String
  /// The time, and the learner's local time.
  package var now: () -> Moment
  /// A number nobody can foresee, for what is to differ from time to time.
  package var chance: () -> UInt64
  /// Opens a file in the user's editor at a line and waits; nil if it went well, else the reason.
  package var edit: (_ path: String, _ line: Int) -> String?

  /// Creates a world from its parts.
  package init(
    environment: [String: String], workingDirectory: String, executable: String,
    now: @escaping () -> Moment, chance: @escaping () -> UInt64,
    edit: @escaping (String, Int) -> String?
  ) {
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.executable = executable
    self.now = now
    self.chance = chance
    self.edit = edit
  }
}
