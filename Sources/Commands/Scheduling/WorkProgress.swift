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

  private let console: Console?
  private let now: () -> Int64
  private let usesPlainLetters: Bool
  private let begin: Int64
  private var shown = ""

  /// Tells nothing yet.
  ///
  /// - Parameters:
  ///   - workspace: Where to, and the time.
  ///   - common: Whether anything is to be told.
  init(_ workspace: Workspace, _ common: CommonOptions) {
    let isWanted = workspace.console.writeStatus != nil && !common.quiet && !common.plain
    console = isWanted ? workspace.console : nil
    now = { workspace.world.now().milliseconds }
    usesPlainLetters = workspace.style(common).isPlain
    begin = now()
  }

  /// Tells how much is done, 0…1.
  mutating func show(_ what: String, _ share: Double) {
    guard let console, share > 0 else { return }
    let spent = now() - begin
    guard spent >= Self.patience else { return }
    let text = Self.line(what, share, spent: spent, isPlain: usesPlainLetters)
    guard text != shown else { return }
    let blank = String(repeating: " ", count: max(0, shown.count - text.count))
    console.writeStatus?("\r\(text)\(blank)")
    shown = text
  }

  /// Takes the line away.
  func end() {
    guard let console, !shown.isEmpty else { return }
    console.writeStatus?("\r" + String(repeating: " ", count: shown.count) + "\r")
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
