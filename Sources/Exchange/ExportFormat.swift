/// The formats a table is written in, as `--format` names them.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// Comma-separated values.
  case csv
  /// One JSON object a line.
  case jsonLines = "jsonl"

  /// What the format is, in half a sentence.
  package var summary: String {
    switch self {
    case .csv: "comma-separated values with a header line (RFC 4180, UTF-8)"
    case .jsonLines: "one JSON object a line"
    }
  }

  /// A writer of the format for columns of those names.
  func writer(names: [String]) -> any RowWriter {
    switch self {
    case .csv: CSVWriter(names: names)
    case .jsonLines: JSONLinesWriter(names: names)
    }
  }
}
