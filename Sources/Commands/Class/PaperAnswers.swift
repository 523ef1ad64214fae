import Contest
import DeckFormat
import Exchange
import Foundation
import Presentation
import Storage

/// The answers of a table of marks, by student, and what of it cannot be taken.
struct PaperAnswers {
  /// A student of the table with the replies, by the place of the question.
  struct Sheet {
    let learner: UUID
    let student: Student
    let replies: [Int: ContestReply]
  }

  /// Who answered what, in the order of the table.
  private(set) var sheets: [Sheet] = []
  /// The students who answered nothing.
  private(set) var absent = 0
  /// The columns that were left, in a phrase; nil if none were.
  private(set) var leftColumns: String?
  /// What else was left and why, a sentence each.
  private(set) var left: [String] = []

  /// Reads the answers of a table.
  ///
  /// - Parameters:
  ///   - marks: The table.
  ///   - reader: What the paper was.
  ///   - students: Who may be meant.
  init(
    _ marks: Marks, _ reader: PaperReader, students: [(learner: UUID, student: Student)]
  ) {
    if !marks.ignoredColumns.isEmpty {
      leftColumns =
        "\(marks.ignoredColumns.count == 1 ? "column" : "columns") "
        + marks.ignoredColumns.map { "'\($0.sanitized)'" }.joined(separator: ", ")
    }
    let known = Dictionary(grouping: students) { marks.key.value(of: $0.student).lowercased() }
    var taken: Set<UUID> = []
    for row in marks.rows {
      let found = known[row.student.lowercased()] ?? []
      let place = "line \(row.line): "
      guard let student = found.first else {
        let names = students.map { marks.key.value(of: $0.student) }.filter { !$0.isEmpty }
        let hint =
          EditDistance.nearest(to: row.student, in: names)
          .map { "did you mean '\($0.sanitized)'?" } ?? "'--roster' makes students known"
        left.append(
          "\(place)no student has the \(marks.key.noun) '\(row.student.sanitized)'; \(hint)")
        continue
      }
      guard found.count == 1, taken.insert(student.learner).inserted else {
        left.append(
          "\(place)several students have the \(marks.key.noun) '\(row.student.sanitized)'; say the "
            + "class with '--group'")
        continue
      }
      guard !row.isAbsent else {
        absent += 1
        continue
      }
      read(row, of: student, reader)
    }
  }

  private mutating func read(
    _ row: Marks.Row, of student: (learner: UUID, student: Student), _ reader: PaperReader
  ) {
    let place = "line \(row.line), \(student.student.shown.sanitized): "
    guard let letter = row.variant ?? reader.onlyVariant else {
      left.append("\(place)the column 'variant' does not say which paper it was")
      return
    }
    guard reader.hasVariant(letter) else {
      left.append("\(place)there is no variant \(letter) of this paper")
      return
    }
    var replies: [Int: ContestReply] = [:]
    for (number, written) in row.replies.sorted(by: { $0.key < $1.key }) {
      do throws(PaperReader.Problem) {
        let read = try reader.reply(written, toQuestion: number, ofVariant: letter)
        replies[read.index] = read.reply
      } catch {
        switch error {
        case .noQuestion: left.append("\(place)the paper has no question \(number)")
        case .unreadable:
          left.append("\(place)'\(written.text.sanitized)' is no answer to question \(number)")
        }
      }
    }
    guard !replies.isEmpty else { return }
    sheets.append(
      Sheet(learner: student.learner, student: student.student, replies: replies))
  }
}

extension Marks.Key {
  /// What the first column holds, in a sentence.
  fileprivate var noun: String {
    switch self {
    case .id: "id"
    case .email: "email address"
    case .shown: "name"
    }
  }
}
