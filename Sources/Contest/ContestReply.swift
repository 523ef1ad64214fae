/// What a student gave, with options by their place in the question.
package enum ContestReply: Equatable, Codable, Sendable {
  /// The most characters of a text.
  package static let longestText = 200

  /// One option.
  case option(Int)
  /// Any number of options, none among them.
  case options([Int])
  /// An order, or the partners of a matching from its top down.
  case order([Int])
  /// A name.
  case text(String)
}
