/// What an archive may hold at most, so that a small file cannot fill the disk.
package struct ArchiveLimits: Equatable, Sendable {
  /// The bytes that are let through however small the file is: 32 MB.
  package static let harmless = 32 << 20

  /// The most entries.
  package var entries: Int
  /// The most bytes of one entry.
  package var entryBytes: Int
  /// The most bytes of all entries that are read.
  package var totalBytes: Int
  /// How many times the size of the file all that is read may have, beyond 32 MB.
  package var growth: Int

  /// Sets limits; those that are not given are wide enough for whole collections of notes.
  package init(
    entries: Int = 200_000, entryBytes: Int = 2 << 30, totalBytes: Int = 8 << 30,
    growth: Int = 200
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.growth = growth
  }
}
