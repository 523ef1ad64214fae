/// Tells what is said of a label: what it is, or something about it.
enum DefinitionShape {
  /// Whether most of some texts say what something is: `a crack in the crust`, `cooking in liquid`.
  static func areDefinitions(_ texts: [String]) -> Bool {
    texts.count(where: isDefinition) * 2 > texts.count
  }

  /// Whether a text begins as a definition does: with an article and no verb of its own, or with what one does.
  static func isDefinition(_ text: String) -> Bool {
    let words = TextWords.of(text)
    guard let first = words.first, words.count >= 3 else { return false }
    if ["a", "an", "any", "one", "ein", "eine"].contains(first) {
      return FactFinder.isNounPhrase(text)
    }
    if first == "the" { return FactFinder.isNounPhrase(text) }
    if first == "to", words.count >= 3 { return true }
    return first.hasSuffix("ing") && first.count > 5
      && !["during", "nothing", "everything", "something", "anything"].contains(first)
      && !words.prefix(7).contains {
        ["is", "are", "can", "may", "helps", "makes", "means", "allows"].contains($0)
      }
  }
}
