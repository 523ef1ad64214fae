import Statistics
import Study

/// The names of backups that are made at a moment of their own.
enum BackupName {
  /// A name with the local time to the second, without an ending: `progress-…-2026-11-23T090507`.
  static func text(_ prefix: String, at moment: Moment) -> String {
    "\(prefix)-" + ISO8601.text(moment).prefix(19).filter { $0 != ":" }
  }
}
