import DeckFormat

extension Bank {
  /// What makes the fact at a place hard to ask fairly, in the order of ``Caution``.
  ///
  /// Names are compared with those around it in the file.
  package func cautions(at place: Int) -> [Caution] {
    Caution.allCases.filter { has($0, at: place) }
  }

  /// Whether the fact at a place holds with a reserve.
  func isHedged(_ place: Int) -> Bool {
    let words = text(at: place).words + (deck.facts[place].qualifier.map(lexicon.words) ?? [])
    return words.contains { Self.hedges.contains($0.text) }
  }

  private func has(_ caution: Caution, at place: Int) -> Bool {
    switch caution {
    case .shared:
      let kind = deck.facts[place].kind
      return (kind == .characteristic || kind == .example)
        && sharedTexts.contains(deck.facts[place].text.lowercased())
    case .hedged: return isHedged(place)
    case .selfDescribing:
      return isNamed(place) && !has(.circular, at: place)
        && lexicon.isAnyShared(
          name(at: place).content, with: meaningOrText(at: place).content, terms: terms)
    case .circular:
      return isNamed(place)
        && !Sentences.places(of: deck.facts[place].name, in: meaningOrText(at: place).text).isEmpty
    case .nearName: return !nearNames(of: place).isEmpty
    case .ambiguousAlias:
      return deck.facts[place].aliases.contains { alias in
        facts(named: alias).contains { other in
          !isSame(deck.facts[other].name, deck.facts[place].name)
            && !(deck.facts[other].kind == .alias
              && isSame(deck.facts[other].topic, deck.facts[place].name))
        }
      }
    }
  }

  /// The names among the siblings of a fact that lie within a slip of the keys.
  package func nearNames(of place: Int) -> [String] {
    guard isNamed(place) || deck.facts[place].kind == .stage else { return [] }
    let own = name(at: place).form
    let allowance = EditDistance.allowance(length: own.unicodeScalars.count)
    return (siblings(of: place) + cousins(of: place)).compactMap { other in
      let form = name(at: other).form
      let slack = max(allowance, EditDistance.allowance(length: form.unicodeScalars.count))
      guard slack > 0, form != own, EditDistance.osa(own, form, limit: slack) != nil else {
        return nil
      }
      return deck.facts[other].name
    }
  }

  private func isNamed(_ place: Int) -> Bool {
    switch deck.facts[place].kind {
    case .definition, .role, .labelled: true
    default: false
    }
  }

  private func meaningOrText(at place: Int) -> Phrase {
    (try? meaning(at: place).phrase) ?? text(at: place)
  }

  private static let hedges: Set<String> = [
    "rarely", "often", "may", "might", "usually", "sometimes", "typically", "generally", "mostly",
    "occasionally", "frequently", "commonly", "tends", "tend", "seldom", "oft", "meist", "meistens",
    "manchmal", "selten", "gelegentlich", "häufig", "üblicherweise", "gewöhnlich", "kann", "können",
  ]
}
