import Presentation
import Storage
import Study

/// Tells what a restoration did.
enum RestorationText {
  /// The lines, in order: where answers came from, then where the replaced file is.
  static func lines(_ result: Restoration) -> [String] {
    var lines: [String] = []
    if let backup = result.backup, result.isExact {
      lines.append(
        "restored: \(backup.name) as it is, with "
          + Plural.count(result.answersFromBackup, "answer"))
    } else if let backup = result.backup {
      lines.append(
        "restored: \(Plural.count(result.answersFromBackup, "answer")) from \(backup.name)")
    } else {
      lines.append("restored: what could still be read, because no backup can be used")
    }
    guard let kept = result.kept else { return lines + larger(result) }
    if result.isExact { return lines + ["kept: the old file, as \(kept)"] }
    let more =
      "\(Plural.count(result.answersFromReplaced, "answer")) and "
      + "\(Plural.count(result.otherEventsFromReplaced, "other event")) that only the old file had"
    lines.append("taken over: \(more)")
    if result.unreadable > 0 {
      lines.append("lost: \(Plural.count(result.unreadable, "event")) that cannot be read any more")
    }
    lines.append("kept: the old file, as \(kept)")
    return lines + larger(result)
  }

  /// What is said of a backup that has more than is there now.
  private static func larger(_ result: Restoration) -> [String] {
    result.larger.map {
      [
        "more: \($0.name) has \(Plural.count($0.answers ?? 0, "answer")); "
          + "'cardinal doctor --restore \($0.name)' takes them, and leaves nothing out"
      ]
    } ?? []
  }

  /// How large a backup is and until when it knows everything: `1.2 MB, 160 answers, up to
  /// 2026-11-23 18:05`.
  static func words(for backup: ProgressBackup) -> String {
    let size = size(backup.bytes)
    guard let answers = backup.answers else { return "\(size), damaged" }
    guard answers > 0, let until = backup.until else { return "\(size), without answers" }
    let text = ISO8601.text(until).prefix(16).map { $0 == "T" ? " " : String($0) }.joined()
    return "\(size), \(Plural.count(answers, "answer")), up to \(text)"
  }

  /// A size in kB below a megabyte, else in MB with one decimal.
  private static func size(_ bytes: Int) -> String {
    let kilobytes = (bytes + 999) / 1000
    return kilobytes < 1000
      ? "\(kilobytes) kB" : "\(kilobytes / 1000).\(kilobytes % 1000 / 100) MB"
  }
}
