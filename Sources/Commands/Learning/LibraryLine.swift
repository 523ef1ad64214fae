import DeckFormat
import Foundation
import Storage
import Study

/// The first line of every session: which library holds the progress, and whether another known one
/// is newer, which is said once until that one changes.
@MainActor
enum LibraryLine {
  static func text(in workspace: Workspace, _ common: CommonOptions) throws -> String {
    let library = try workspace.library(common)
    let store = try workspace.store(common)
    let learner = try workspace.learner(common)
    let home = workspace.world.environment["HOME"] ?? ""
    var line = "library: \(shortened(library.root, home: home)), learner: \(learner.name)"
    let known = KnownLibraries(environment: workspace.world.environment)
    if let newer = known.newer(than: library, latest: try store.latestReview()),
      ToldLibraries(environment: workspace.world.environment).note(newer, in: library)
    {
      line +=
        "\nanother library has newer reviews: \(shortened(newer.root, home: home))"
        + "\nto open it: cardinal --library \(LibraryLine.quoted(newer.root))"
    }
    return line
  }

  private static func shortened(_ path: String, home: String) -> String {
    home.count > 1 && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0))
    }
    return isPlain ? path : "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
