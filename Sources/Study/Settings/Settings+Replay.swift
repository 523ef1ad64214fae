import Scheduling

extension Settings {
  /// The settings that the replay of a log depends on, beside the weights.
  package static let replayed: Set<SettingKey> = [
    .model, .retention, .minimumInterval, .maximumInterval, .fuzz,
  ]

  /// What turns a learner's reviews into memory: the model with its weights, and how the log's
  /// intervals are computed again where they do not hold any more.
  ///
  /// - Parameter weights: The learner's weights by the name of the model; a list that the model cannot
  ///   use counts as none.
  /// - Returns: The replay.
  package func replay(weights: [String: [Double]]) -> Replay {
    let kind = modelKind
    let model =
      (try? Model(kind, weights: weights[kind.rawValue] ?? [])) ?? (try? Model(kind)) ?? .default
    var decks: Set<String> = []
    for key in Self.replayed where key.declaration.differsByDeck {
      decks.formUnion(self.decks(with: key))
    }
    var policies: [String: IntervalPolicy] = [:]
    for deck in decks { policies[deck] = intervals(forDeck: deck) }
    return Replay(model: model, intervals: intervals(), intervalsOfDecks: policies)
  }
}
