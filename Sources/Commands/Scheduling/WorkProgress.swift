import Foundation
import Presentation
import Study

/// A bar on standard error that tells how far a long computation has come and how long it takes yet;
/// only on a terminal that can rewrite a line, and only when it takes longer than a blink.
@MainActor
struct WorkProgress {
  /// The milliseconds before anything is shown.
  private static let patience: Int64 = 300
  private static let bar = 24

  private let write: ((String) -> Void)?
  private let now: () -> Int64
  private let usesPlainLetters: Bool
  /// What is done, and since when: each part has a pace of its own.
  private var part = ""
  private var begin: Int64
  private var shown = ""

  /// Tells nothing yet.
  ///
  /// - Parameters:
  ///   - workspace: Where to, and the time.
  ///   - common: Whether anything is to be told.
  init(_ workspace: Workspace, _ common: CommonOptions) {
    let isWanted = !common.quiet && !common.plain
    self.init(
      isPlain: workspace.style(common).isPlain, now: { workspace.world.now().milliseconds },
      write: isWanted ? workspace.console.writeStatus : nil)
  }

  /// Tells nothing yet.
  ///
  /// - Parameters:
  ///   - isPlain: Whether only ASCII may be drawn.
  ///   - now: The time in milliseconds.
  ///   - write: Writes to a terminal that can rewrite a line; nil if nothing is to be told.
  init(isPlain: Bool, now: @escaping () -> Int64, write: ((String) -> Void)?) {
    self.write = write
    self.now = now
    usesPlainLetters = isPlain
    begin = now()
  }

  /// Tells how much of a part of the work is done, 0…1; the time of another part begins with its first
  /// call.
  ///
  /// - Returns: Whether to go on: always true.
  @discardableResult
  mutating func show(_ what: String, _ share: Double) -> Bool {
    guard let write else { return true }
    if what != part { (part, begin) = (what, part.isEmpty ? begin : now()) }
    let spent = now() - begin
    guard share > 0, spent >= Self.patience else { return true }
    let text = Self.line(what, share, spent: spent, isPlain: usesPlainLetters)
    guard text != shown else { return true }
    let blank = String(repeating: " ", count: max(0, shown.count - text.count))
    write("\r\(text)\(blank)")
    shown = text
    return true
  }

  /// Takes the line away.
  mutating func end() {
    guard let write, !shown.isEmpty else { return }
    write("\r" + String(repeating: " ", count: shown.count) + "\r")
    shown = ""
  }

  /// The line: what is done, a bar, the percent, and how long it takes yet.
  ///
  /// - Parameters:
  ///   - what: What is done.
  ///   - share: How much of it, above 0…1.
  ///   - spent: The milliseconds until now.
  ///   - isPlain: Whether only ASCII may be drawn.
  /// - Returns: The line, without an end.
  static func line(_ what: String, _ share: Double, spent: Int64, isPlain: Bool) -> String {
    let share = min(1, max(0.001, share))
    let filled = Int((share * Double(bar)).rounded(.down))
    let (full, empty) = isPlain ? ("#", ".") : ("█", "░")
    let left = Int64(Double(spent) / share * (1 - share))
    return "\(what)  " + String(repeating: full, count: filled)
      + String(repeating: empty, count: bar - filled)
      + "  \(Int(share * 100))%, \(Figure.clock(milliseconds: left)) left"
  }
}
