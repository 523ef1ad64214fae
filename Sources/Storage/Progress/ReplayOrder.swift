import Foundation
import Study

/// An event's place in the order of replay: by instant, then by identifier.
struct ReplayOrder: Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  let at: Int64
  /// The event.
  let id: UUID

  /// A place by its parts.
  init(at: Int64, id: UUID) {
    self.at = at
    self.id = id
  }

  /// The place of an event.
  init(_ event: Event) { self.init(at: event.at.milliseconds, id: event.id) }

  static func < (left: Self, right: Self) -> Bool {
    left.at == right.at
      ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.at < right.at
  }

  /// The identifier's bytes, which SQLite compares in the same way.
  private var bytes: [UInt8] {
    let id = id.uuid
    return [
      id.0, id.1, id.2, id.3, id.4, id.5, id.6, id.7, id.8, id.9, id.10, id.11, id.12, id.13,
      id.14, id.15,
    ]
  }
}
