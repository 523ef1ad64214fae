/// A line that announces what follows it.
enum LeadIn {
  /// The line without its colon; empty if it announces nothing.
  static func text(of line: String) -> String {
    let text = line.trimmed
    guard let last = text.last, last == ":" || last == "：", text.count <= 200 else { return "" }
    // Only the last sentence announces.
    var rest = text[...]
    if let stop = rest.lastIndex(where: { ".!?".contains($0) }),
      rest[rest.index(after: stop)...].first == " "
    {
      rest = rest[rest.index(after: stop)...]
    }
    return String(rest.dropLast()).trimmed
  }
}
