import Synchronization

/// The texts of a deck's facts, looked at once and kept while their neighbors are asked about.
///
/// What is kept follows from the deck alone, so that sharing it between copies of a bank changes
/// nothing.
final class TextCache: Sendable {
  /// What a fact says of its name, cut so that it can be asked or offered.
  struct Meaning: Sendable {
    /// The meaning.
    var phrase: Phrase
    /// Whether an aside was cut off its end.
    var isTrimmed: Bool
    /// Whether another name of the fact stood in it and became a gap, so that it is only revealed.
    var hasGap: Bool
  }

  private struct Kept {
    /// By a fact's place within the window.
    var names: [Phrase?]
    var texts: [Phrase?]
    var meanings: [Result<Meaning, Refusal>?]
    var topics: [String: TopicName] = [:]
    var words: [String: TopicWords] = [:]
  }

  /// The facts whose texts are kept.
  private let window: Range<Int>
  private let kept: Mutex<Kept>

  /// Creates a cache for the facts at some places.
  init(window: Range<Int>) {
    self.window = window
    kept = Mutex(
      Kept(
        names: Array(repeating: nil, count: window.count),
        texts: Array(repeating: nil, count: window.count),
        meanings: Array(repeating: nil, count: window.count)))
  }

  /// The name of the fact at a place.
  func name(at place: Int, make: () -> Phrase) -> Phrase {
    guard window.contains(place) else { return make() }
    let index = place - window.lowerBound
    if let known = kept.withLock({ $0.names[index] }) { return known }
    let made = make()
    kept.withLock { $0.names[index] = made }
    return made
  }

  /// The whole text of the fact at a place.
  func text(at place: Int, make: () -> Phrase) -> Phrase {
    guard window.contains(place) else { return make() }
    let index = place - window.lowerBound
    if let known = kept.withLock({ $0.texts[index] }) { return known }
    let made = make()
    kept.withLock { $0.texts[index] = made }
    return made
  }

  /// The meaning of the fact at a place, or why it has none.
  func meaning(
    at place: Int, make: () -> Result<Meaning, Refusal>
  ) -> Result<Meaning, Refusal> {
    guard window.contains(place) else { return make() }
    let index = place - window.lowerBound
    if let known = kept.withLock({ $0.meanings[index] }) { return known }
    let made = make()
    kept.withLock { $0.meanings[index] = made }
    return made
  }

  /// What a topic is called.
  func topic(_ name: String, make: () -> TopicName) -> TopicName {
    if let known = kept.withLock({ $0.topics[name] }) { return known }
    let made = make()
    kept.withLock { $0.topics[name] = made }
    return made
  }

  /// The words of all that is said of a topic.
  func words(of topic: String, make: () -> TopicWords) -> TopicWords {
    if let known = kept.withLock({ $0.words[topic] }) { return known }
    let made = make()
    kept.withLock { $0.words[topic] = made }
    return made
  }
}
