package import Foundation
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
  /// Runs a program that has the terminal meanwhile, in place of this one if wanted; its exit status.
  package var run: (_ words: [String], _ environment: [String: String], _ inPlace: Bool) -> Int32
  /// What a program that ends at once writes, without the line feed at the end; nil if it fails.
  package var output: (_ words: [String]) -> String?
  /// Serves a class quiz until it is over or left; nil in a program that cannot.
  package var serveClass: (@MainActor (ClassOpening, Workspace, CommonOptions) throws -> Void)?

  /// Creates a world from its parts; unless told otherwise no other program can be run.
  package init(
    environment: [String: String], workingDirectory: String, executable: String,
    now: @escaping () -> Moment, chance: @escaping () -> UInt64,
    edit: @escaping (String, Int) -> String?,
    run: @escaping ([String], [String: String], Bool) -> Int32 = { _, _, _ in 127 },
    output: @escaping ([String]) -> String? = { _ in nil }
  ) {
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.executable = executable
    self.now = now
    self.chance = chance
    self.edit = edit
    self.run = run
    self.output = output
  }
}

extension World {
  /// The time zone of the learner's clock: what `TZ` names, else the machine's.
  package var zone: TimeZone {
    environment["TZ"].flatMap { TimeZone(identifier: $0) } ?? .current
  }
}
