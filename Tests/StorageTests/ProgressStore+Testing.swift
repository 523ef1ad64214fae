import DeckFormat
import Foundation
import GRDB

@testable import Storage

extension ProgressStore {
  /// What is remembered of a deck's facts, by identifier.
  func facts(ofDeck deck: String) throws -> [FactSnapshot] {
    try reading { database in
      try Self.facts(ofDeck: deck, database).values.compactMap(\.self).sorted { $0.id < $1.id }
    }
  }
}
