import Foundation
import GRDB

extension ProgressBackups {
  /// Puts one copy in the place of all that hold something of some learners, and deletes the replaced
  /// files that do; other copies stay.
  ///
  /// What was left of copies and restorations that were interrupted is deleted too.
  ///
  /// - Parameters:
  ///   - learners: The identifiers of the learners.
  ///   - queue: The file, from which they are gone.
  /// - Throws: Why some copies are left.
  func erase(_ learners: [UUID], by queue: DatabaseQueue) throws {
    let manager = FileManager.default
    for file in leftovers { try manager.removeItem(atPath: file) }
    for files in replaced where files.contains(where: { holdsBytes(of: learners, $0) }) {
      for file in files { try manager.removeItem(atPath: file) }
    }
    let copies = all.filter { holds(learners, "\(folder)/\($0)") }
    guard let kept = copies.last(where: daily.contains) ?? copies.last else { return }
    try copy(queue, to: "\(folder)/\(kept)")
    for name in copies where name != kept {
      try manager.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  /// A copy or a replaced file that would go with a learner though it has more answers of others than
  /// the file itself; nil if there is none.
  ///
  /// - Parameters:
  ///   - queue: The file.
  ///   - learner: Who is to be forgotten.
  /// - Returns: Its path, and how many answers more it has.
  /// - Throws: Why the file cannot be read.
  func richer(than queue: DatabaseQueue, without learner: UUID) throws -> (
    path: String, answers: Int
  )? {
    func answers(_ database: Database) throws -> Int {
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM review JOIN event ON event.id = review.event
          WHERE event.learner <> ?
          """, arguments: [learner]) ?? 0
    }
    let here = try queue.read(answers)
    let files = all.map { "\(folder)/\($0)" } + replaced.flatMap { $0 }
    for file in files where file.hasSuffix(".sqlite") && holds([learner], file) {
      if let there = try? reading(file, answers), there > here { return (file, there - here) }
    }
    return nil
  }

  /// The replaced files that were kept, each with the logs beside it.
  private var replaced: [[String]] {
    let found = names(in: ownFolder).filter { $0.hasPrefix(BackupName.replaced + "-") }
    return Dictionary(grouping: found) { $0.components(separatedBy: ".sqlite")[0] }
      .sorted { $0.key < $1.key }
      .map { $0.value.map { "\(ownFolder)/\($0)" } }
  }

  /// Whether a copy has a row of one of some learners; one that cannot be read, their identifier.
  private func holds(_ learners: [UUID], _ path: String) -> Bool {
    let found = try? reading(path) { database in
      try learners.contains { learner in
        try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM learner WHERE id = ?)",
          arguments: [learner]) ?? false
      }
    }
    return found ?? holdsBytes(of: learners, path)
  }

  /// Whether an identifier stands anywhere in a file; a file that cannot be opened may hold it.
  private func holdsBytes(of learners: [UUID], _ path: String) -> Bool {
    guard
      let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { return true }
    return learners.contains { learner in
      let id = learner.uuid
      let bytes = Data([
        id.0, id.1, id.2, id.3, id.4, id.5, id.6, id.7, id.8, id.9, id.10, id.11, id.12, id.13,
        id.14, id.15,
      ])
      return data.range(of: bytes) != nil
    }
  }
}
