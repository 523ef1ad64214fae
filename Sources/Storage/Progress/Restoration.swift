/// What a restoration did.
package struct Restoration: Equatable, Sendable {
  /// The backup that was put in the place of the progress file; nil where there was none.
  package var backup: ProgressBackup?
  /// Whether nothing was added from the replaced file.
  package var isExact = false
  /// The number of answers in the backup, those taken back included.
  package var answersFromBackup = 0
  /// The number of answers that only the replaced file had.
  package var answersFromReplaced = 0
  /// The number of other events that only the replaced file had.
  package var otherEventsFromReplaced = 0
  /// The number of events of which only the identifier could be read in the replaced file.
  package var unreadable = 0
  /// A backup with more answers than there are now; nil where there is none.
  package var larger: ProgressBackup?
  /// The name under which the replaced file is kept beside the new one; nil where there was none.
  package var kept: String?

  /// Nothing was done yet.
  package init() {}
}
