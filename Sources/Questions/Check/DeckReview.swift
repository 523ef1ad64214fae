package import DeckFormat
import Markup

/// Finds what in a deck can be asked only badly, and says what to write instead.
///
/// The rules ask the generators, so that nothing is said of a fact that asks well. The time taken is
/// linear in the number of facts: what is compared with others is compared with those nearby, or
/// through a table.
package struct DeckReview {
  /// The deck, with the texts of the facts around those under review.
  private(set) var bank: Bank
  /// What was found, in the order of the review.
  private(set) var found: [Diagnostic] = []
  /// The first fact that says something, by the list that must tell it apart and its normal form.
  var placeOfMeaning: [ListedText: Int] = [:]
  /// The first fact that says what several topics have, by its text in lower case.
  var placeOfShared: [String: Int] = [:]
  /// How many members each list of named facts has that are asked.
  let sizeOfList: [ListedText: Int]
  private var lines: SourceLines

  /// The facts that are reviewed with one set of kept texts.
  private static let pageLength = 2000

  private init(_ bank: Bank) {
    self.bank = bank
    lines = SourceLines(bank.deck.source)
    sizeOfList = Self.sizes(ofListsIn: bank.deck.facts)
  }

  /// Reviews a deck.
  ///
  /// - Parameter bank: The deck's facts.
  /// - Returns: Warnings and notes by place; none where everything asks well. What keeps facts from
  ///   being read stands in ``Deck/diagnostics``.
  package static func diagnostics(of bank: Bank) -> [Diagnostic] {
    var review = DeckReview(bank)
    var card = 0
    for start in stride(from: 0, to: bank.deck.facts.count, by: pageLength) {
      let end = min(start + pageLength, bank.deck.facts.count)
      review.bank = bank.keepingTexts(
        of: max(0, start - 200)..<min(end + 200, bank.deck.facts.count))
      for place in start..<end {
        let first = card
        while card < bank.cards.count, bank.factOfCard[card] == place { card += 1 }
        if bank.deck.facts[place].quiz != .off {
          review.review(place, cards: bank.cards[first..<card])
        }
      }
    }
    return review.found.sorted { ($0.location, $0.code) < ($1.location, $1.code) }
  }

  private mutating func review(_ place: Int, cards: ArraySlice<Card>) {
    let before = found.count
    switch bank.deck.facts[place].kind {
    case .definition, .role, .labelled:
      let siblings = bank.siblings(of: place)
      let isTyped = reviewMeaning(at: place, siblings: siblings, cards: cards)
      reviewLength(at: place, siblings: siblings, cards: cards)
      if found.count == before, !isTyped { reviewForms(of: place, cards: cards) }
      reviewList(at: place, siblings: siblings)
      reviewNearNames(at: place, siblings: siblings)
      reviewAliases(at: place)
    case .characteristic, .example:
      reviewItem(at: place, cards: cards)
      if found.count == before { reviewForms(of: place, cards: cards) }
    case .stage:
      reviewForms(of: place, cards: cards)
      reviewNearNames(at: place, siblings: bank.siblings(of: place))
    case .contrast: reviewForms(of: place, cards: cards)
    case .list: reviewOrder(at: place)
    case .alias, .gloss, .faq, .authored: break
    }
  }

  /// Adds a problem of the fact at a place.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, at place: Int
  ) {
    let location = bank.deck.facts[place].location
    found.append(
      Diagnostic(
        severity: severity, code: code, message: message, path: bank.deck.path, location: location,
        excerpt: lines[location.line]))
  }

  /// Why a form does not ask a card; nil if it does.
  func refusal(_ card: Card, _ form: Form) -> Refusal? {
    do throws(Refusal) {
      _ = try QuestionMaker.question(for: card, in: bank, form: form, seed: 0)
      return nil
    } catch {
      return error
    }
  }

  /// Whether some form asks some of a fact's cards, other than a few forms.
  func isAsked(_ cards: ArraySlice<Card>, besides forms: Set<Form>) -> Bool {
    cards.contains { card in
      guard let fact = bank.fact(of: card) else { return false }
      return QuestionMaker.forms(suiting: fact.kind, card.direction).contains { form in
        !forms.contains(form) && refusal(card, form) == nil
      }
    }
  }

  /// Where the fact at a place stands, for sentences: `'Face' on line 7`.
  func mention(_ place: Int) -> String {
    "'\(bank.deck.facts[place].name)' on line \(bank.deck.facts[place].location.line)"
  }
}

extension String {
  /// The first word of this text as written.
  var firstWord: String { String(prefix { $0.isLetter }) }
}
