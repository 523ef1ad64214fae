import Archives

/// Counts what was unpacked out of packed entries, of all of them together.
struct UnpackedRoom {
  /// What may be unpacked.
  let limits: ArchiveLimits
  /// The packed bytes that were read.
  var packed = 0
  private let growth: Int
  private var unpacked = 0

  /// Begins with nothing.
  ///
  /// - Parameters:
  ///   - limits: What may be unpacked.
  ///   - growth: How many times what is packed it may have, beyond what is harmless.
  init(_ limits: ArchiveLimits, growth: Int) {
    self.limits = limits
    self.growth = growth
  }

  /// Takes bytes that were unpacked.
  ///
  /// - Throws: The limit that they break.
  mutating func take(_ count: Int) throws(ArchiveError) {
    unpacked += count
    guard unpacked <= limits.totalBytes else { throw .tooLarge(limits.totalBytes) }
    let (allowed, isHuge) = packed.multipliedReportingOverflow(by: growth)
    guard isHuge || unpacked <= ArchiveLimits.harmless + allowed else {
      throw .growsTooMuch(growth)
    }
  }
}
