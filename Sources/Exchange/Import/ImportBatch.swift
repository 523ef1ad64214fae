import Chance
package import Foundation

/// What the answers of another program are brought in with: one batch for each learner of an
/// import, so that whoever takes an import back takes back what is theirs.
package struct ImportBatch: Sendable {
  private let base: UUID

  /// Creates the batches of an import.
  ///
  /// - Parameter base: A new identifier of version 7, whose time is that of the import.
  package init(_ base: UUID) { self.base = base }

  /// The batch of a learner: the base with the FNV-1a hash of the learner in its random bits.
  ///
  /// It keeps the base's time, so that it can be told when the import was.
  package func of(_ learner: UUID) -> UUID {
    let hash = FNV1a.hash(learner.uuidString.lowercased())
    var id = base.uuid
    func byte(_ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> (56 - 8 * index)) }
    // The variant, in the two highest bits, stays.
    id.8 ^= byte(0) & 0x3F
    id.9 ^= byte(1)
    id.10 ^= byte(2)
    id.11 ^= byte(3)
    id.12 ^= byte(4)
    id.13 ^= byte(5)
    id.14 ^= byte(6)
    id.15 ^= byte(7)
    return UUID(uuid: id)
  }
}
