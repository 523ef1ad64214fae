/// A note of a collection of Anki's.
struct AnkiNote: Equatable {
  /// Its number in the collection.
  var id: Int64
  /// What tells it apart in all collections.
  var guid: String
  /// Its note type.
  var type: Int64
  /// Its tags, in order.
  var tags: [String]
  /// Its fields, in HTML; nil if they are larger than a megabyte.
  var fields: [String]?
}

/// A card of a collection of Anki's.
struct AnkiCard: Equatable {
  /// What a card is shown as.
  enum Queue: Equatable {
    /// In its turn.
    case open
    /// Not until further notice.
    case suspended
  }

  /// Its number in the collection.
  var id: Int64
  /// Its note.
  var note: Int64
  /// Its own deck, also while it is in a filtered one.
  var deck: Int64
  /// Which template or gap it is of, from 0.
  var ordinal: Int
  /// Whether it is shown.
  var queue: Queue
  /// The day it is due, in days since the collection's first; nil while it is new or being learned.
  var due: Int?
  /// Whether it has a flag of any color.
  var isFlagged: Bool
  /// When it was changed last, in seconds since 1970 UTC.
  var changed: Int64
}

/// A row of the review log of a collection of Anki's.
struct AnkiReview: Equatable {
  /// What a row is.
  enum Kind: Int {
    /// A card was answered while it was learned.
    case learning = 0
    /// A card was answered when it was due.
    case review = 1
    /// A card was answered after it was forgotten.
    case relearning = 2
    /// A card was answered in a filtered deck.
    case filtered = 3
    /// The due day was set by hand, or the card was forgotten on purpose.
    case manual = 4
    /// The due day was set because settings changed.
    case rescheduled = 5
  }

  /// When, in milliseconds since 1970 UTC; unique.
  var id: Int64
  /// The card.
  var card: Int64
  /// The button, 1…4; 0 where there was none.
  var ease: Int
  /// The interval it got: days, or seconds where it is negative.
  var interval: Int
  /// The ease or difficulty; 0 where the schedule was left alone.
  var factor: Int
  /// How long the answer took, in milliseconds.
  var milliseconds: Int
  /// What it is; nil for a kind that is not known.
  var kind: Kind?
}

extension AnkiReview {
  /// Whether it says how well a card was known: rows of cramming and of changes by hand do not.
  var isAnswer: Bool {
    switch kind {
    case .learning, .review, .relearning: (1...4).contains(ease)
    case .filtered: (1...4).contains(ease) && factor != 0
    case .manual, .rescheduled, nil: false
    }
  }

  /// Whether the card was made new again.
  var isReset: Bool { kind == .manual && factor == 0 }
}
