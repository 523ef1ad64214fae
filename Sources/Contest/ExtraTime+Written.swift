extension ExtraTime {
  /// Reads what a teacher writes; nil if it means nothing.
  ///
  /// - Parameter text: `1`, `1.5` or `2`, with `×`, `x` or `*` before it if wanted and a comma for the
  ///   point; `none` for no limit of time; nothing for as long as everybody.
  package init?(written text: String) {
    var rest = text.lowercased().filter { !$0.isWhitespace }
    if let first = rest.first, "×x*".contains(first), rest.count > 1 { rest.removeFirst() }
    rest = String(rest.map { $0 == "," ? "." : $0 })
    if rest.count(where: { $0 == "." }) == 1 {
      while rest.hasSuffix("0") { rest.removeLast() }
      if rest.hasSuffix(".") { rest.removeLast() }
    }
    self.init(rawValue: rest.isEmpty && text.allSatisfy(\.isWhitespace) ? "1" : rest)
  }
}
