import Exchange
import Presentation

/// What is said of decks that were written as text.
struct DeckFileText {
  let left: Exchange.DeckText.Left
  let format: Exchange.DeckText.Format

  /// Why something was left, a line each, then the sum.
  var lines: [String] {
    let name = format.rawValue
    let reasons = [
      (left.notes, "card", "stands without its note, for which \(name) has no place"),
      (left.tags, "deck", "stands without its tags, for which \(name) has no place"),
    ]
    var lines = reasons.filter { $0.0 > 0 }.map {
      "changed: \(Plural.count($0.0, $0.1)): \($0.2)"
    }
    if left.backward > 0 {
      lines.append("left: \(Plural.count(left.backward, "card")): a line asks one way only")
    }
    if left.images > 0 {
      let reason =
        format == .anki
        ? "the text names them; put their files into Anki's folder 'collection.media'"
        : "a line is text"
      lines.append("left: \(Plural.count(left.images, "image")): \(reason)")
    }
    let what = format == .anki ? "note" : "card"
    return lines + ["\(name): \(Plural.count(left.written, what))"]
  }
}
