import Presentation

/// One line that tells how far an import has come, rewritten in place; only on a terminal that can.
@MainActor
struct ImportProgress {
  private let console: Console?
  private let file: String
  private let what: String
  private var shown: (percent: Int, width: Int) = (-1, 0)

  /// Tells nothing yet.
  ///
  /// - Parameters:
  ///   - file: What the file is called.
  ///   - what: What is done with it, such as `reading`.
  ///   - isWanted: Whether a line may be rewritten.
  ///   - console: Where to.
  init(_ file: String, _ what: String, isWanted: Bool, console: Console) {
    self.console = isWanted && console.outputIsTerminal && !console.isDumb ? console : nil
    self.file = file
    self.what = what
  }

  /// Tells how far it has come, where that makes a difference.
  ///
  /// - Parameters:
  ///   - share: How much is done, 0…1.
  ///   - count: The events so far.
  mutating func show(_ share: Double, count: Int) {
    let percent = Int(100 * min(1, max(0, share)))
    guard let console, percent != shown.percent else { return }
    let text = "\(file): \(what), \(percent)%, \(Plural.count(count, "event"))"
    let padding = String(repeating: " ", count: max(0, shown.width - text.count))
    try? console.writeBytes(Array("\r\(text)\(padding)".utf8)[...])
    shown = (percent, text.count)
  }

  /// Takes the line away.
  func end() {
    guard let console, shown.width > 0 else { return }
    let blank = "\r" + String(repeating: " ", count: shown.width) + "\r"
    try? console.writeBytes(Array(blank.utf8)[...])
  }
}
