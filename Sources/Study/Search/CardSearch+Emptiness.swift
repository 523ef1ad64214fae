extension CardSearch {
  /// What to say where nothing is found: `no fact is buried`, `nothing matches 'zzz'`.
  package var emptiness: String {
    guard let term = terms.first, terms.count == 1, !term.isNegated else {
      let list = terms.map { "'\($0.text)'" }
      let all = list.dropLast().joined(separator: ", ") + (list.count > 1 ? " and " : "")
      return "nothing matches \(all)\(list.last ?? "")" + (list.count > 1 ? "; leave one out" : "")
    }
    switch term.condition {
    case .trait(let trait): return Self.emptiness(of: trait)
    case .deck: return "the deck '\(term.typed)' holds nothing"
    case .tag, .topic, .kind, .direction, .text: return "nothing matches '\(term.text)'"
    }
  }

  private static func emptiness(of trait: CardTrait) -> String {
    switch trait {
    case .due: "no fact is due"
    case .new: "no fact is new"
    case .learning: "no fact is being learned"
    case .known: "no fact is known for long yet"
    case .leech: "no fact is a leech"
    case .suspended: "no fact is suspended"
    case .buried: "no fact is buried"
    case .flagged: "no fact is flagged"
    }
  }
}

extension SearchTerm {
  /// The term as it is typed.
  fileprivate var text: String {
    let key: String? =
      switch condition {
      case .trait: "is"
      case .deck: "deck"
      case .tag: "tag"
      case .topic: "topic"
      case .kind: "kind"
      case .direction: "asks"
      case .text: nil
      }
    let value = typed.contains(" ") ? "\"\(typed)\"" : typed
    return (isNegated ? "-" : "") + (key.map { "\($0):" } ?? "") + value
  }
}
