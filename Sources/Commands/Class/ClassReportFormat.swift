import ArgumentParser

/// The formats of `class report`.
enum ClassReportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, csv, xlsx, json, html, gradebook
}

/// What stands between the cells of a gradebook, as it is typed.
enum GradebookDelimiter: String, CaseIterable, ExpressibleByArgument, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab
}

/// What stands before the fraction of a number in a gradebook, as it is typed.
enum GradebookDecimal: String, CaseIterable, ExpressibleByArgument, Sendable {
  case point = "."
  case comma = ","
}
