/// Why a table of reviews cannot be read.
package enum ReviewTableError: Error, Equatable, Sendable {
  /// The first line names no such column.
  case missingColumn(String)
  /// A line, counted from 1, has too few fields for that column.
  case missingField(column: String, line: Int)
  /// A field is no whole number, or one beyond what is read.
  case noNumber(column: String, line: Int)
  /// A rating is none of 1…4.
  case rating(Int64, line: Int)

  /// The line, counted from 1.
  package var line: Int {
    switch self {
    case .missingColumn: 1
    case .missingField(_, let line), .noNumber(_, let line), .rating(_, let line): line
    }
  }

  /// What is wrong and what to do, for a caller that names file and line.
  package var problem: String {
    switch self {
    case .missingColumn(let column):
      """
      there is no column '\(column)'; the first line names the columns card_id, review_time and \
      review_rating
      """
    case .missingField(let column, _):
      "there is no '\(column)'; give every line as many fields as the first"
    case .noNumber(let column, _):
      "'\(column)' is no whole number of at most \(limit(of: column)); write it in digits"
    case .rating(let rating, _):
      "'review_rating' is \(rating); ratings are 1 (again) to 4 (easy)"
    }
  }

  /// How large a number in a column may be.
  private func limit(of column: String) -> String {
    column == "card_id" ? "64 bits" : "18 digits"
  }

  /// What is wrong and what to do, for a caller that knows the file; it begins with the line.
  package var message: String { "line \(line): \(problem)" }
}
