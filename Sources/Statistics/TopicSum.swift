package import Questions

/// The sums of all answers to one topic in one form: what is kept, as a ``RollUp``, for everything
/// that statistics tell by topic and by form.
package enum TopicSum {
  /// What a topic's sums are of.
  package struct Key: Hashable, Sendable {
    /// The identifier of the deck; empty where a card's key names none.
    package var deck: String
    /// The topic's part of the card's key; the fact's own where it has no topic.
    package var topic: String
    /// The form asked in.
    package var form: Form

    /// Creates a key from its parts.
    package init(deck: String, topic: String, form: Form) {
      self.deck = deck
      self.topic = topic
      self.form = form
    }
  }
}
