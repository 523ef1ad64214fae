/// The names of columns, compared as people write them.
enum ColumnName {
  /// A name without regard to case, and to what stands between its words: `extra_time` for
  /// `Extra time`.
  static func folded(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: "_")
  }
}
