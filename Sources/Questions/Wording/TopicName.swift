/// What a topic is called, by itself and within a sentence.
struct TopicName: Equatable, Sendable {
  /// The name as the heading has it; empty if there is no topic.
  var name: String
  /// The name as the notes have it within a sentence, with its article: *a heist*, *the Amazon*.
  var inSentence: String

  /// Whether there is no topic.
  var isEmpty: Bool { name.isEmpty }

  /// Creates a topic's name; the name stands for itself within a sentence if nothing else is known.
  init(_ name: String, inSentence: String? = nil) {
    self.name = name
    self.inSentence = inSentence ?? name
  }
}
