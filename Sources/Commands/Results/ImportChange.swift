import Foundation
import LineEditing
import Storage

/// What an import does around the files: the copy before, and the way back after.
@MainActor
struct ImportChange {
  let workspace: Workspace
  let common: CommonOptions

  /// Copies the progress as it is before anything is brought in, and says so.
  ///
  /// - Returns: The name of the copy.
  /// - Throws: A `StorageError` if there is no copy.
  func backUp(_ store: ProgressStore) throws -> String {
    let path = try store.backUpBeforeImport(at: workspace.world.now())
    if !common.quiet { workspace.console.write("backup: \(path)") }
    return (path as NSString).lastPathComponent
  }

  /// Says how to have it again as it was.
  ///
  /// - Parameters:
  ///   - tallies: What the files brought.
  ///   - hasJoined: Whether learners were made one.
  ///   - backup: The name of the copy made before.
  /// - Throws: A `StorageError` if the progress cannot be read.
  func tellWayBack(_ tallies: [ImportTally], hasJoined: Bool, backup: String) throws {
    let isUndone =
      !hasJoined && !tallies.contains { $0.hasOwnBatches || !$0.forgotten.isEmpty }
    let back =
      isUndone ? try undoing(tallies) : "'cardinal doctor --restore \(backup) --exactly' undoes it"
    workspace.console.write("way back: \(back)")
  }

  /// How to take back answers that came with a batch of the import.
  private func undoing(_ tallies: [ImportTally]) throws -> String {
    let store = try workspace.store(common)
    let aliases = try store.learnerAliases()
    let ids = Set(tallies.flatMap(\.learnersOfImport).map { aliases[$0] ?? $0 })
    let current = try workspace.learner(common).id
    let others = try store.learners().filter { ids.contains($0.id) && $0.id != current }
    let hasOwn = ids.contains(current) || ids.isEmpty || others.isEmpty
    let words =
      (hasOwn ? ["'undo'"] : [])
      + others.map { "'--learner \(LineWord.quoted($0.name)) undo'" }
    return words.joined(separator: " and ") + (words.count == 1 ? " takes" : " take") + " it back"
  }
}
