/// The shares of a whole that Moodle knows, in percent.
enum Percentage {
  /// One of so many equal shares, with up to five decimals: `33.33333`.
  static func share(of count: Int) -> String {
    guard count > 1 else { return "100" }
    let millionths = 10_000_000 / count
    let whole = millionths / 100_000
    var decimals = String(100_000 + millionths % 100_000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return decimals.isEmpty ? String(whole) : "\(whole).\(decimals)"
  }
}
