import Foundation
import Questions
import Study

extension PackageHistory {
  /// Whether a card has a mark in the package, a suspension or a flag.
  struct Mark {
    /// What is known here of the same mark of the same card.
    var here: PackageHeld.Mark
    /// Whether the card has it in the package.
    var isSet: Bool
    /// What an event is called that sets it.
    var setting: String
    /// What an event is called that makes it what it is in the package.
    var name: String
    /// What that event says.
    var content: Event.Content
  }

  /// What becomes of a mark.
  enum Fate {
    /// It holds here already.
    case kept
    /// It is an event.
    case handed
    /// It is left as it is here, without a word.
    case left
  }

  /// The marks of a card: whether it is suspended, then whether it is flagged.
  ///
  /// - Parameters:
  ///   - target: The card.
  ///   - key: What it is here.
  /// - Returns: The marks, in this order.
  func marks(of target: Target, _ key: Card.ID) -> [Mark] {
    [
      Mark(
        here: held.suspensions[key] ?? PackageHeld.Mark(), isSet: target.isSuspended,
        setting: "\(key)\nsuspended",
        name: "\(key)\n\(target.isSuspended ? "suspended" : "resumed")",
        content: .suspension(card: key, isSuspended: target.isSuspended)),
      Mark(
        here: held.flags[key] ?? PackageHeld.Mark(), isSet: target.isFlagged,
        setting: "\(key)\nflagged", name: "\(key)\n\(target.isFlagged ? "flagged" : "unflagged")",
        content: .flag(card: key, isFlagged: target.isFlagged)),
    ]
  }

  /// What becomes of a mark: what was done last holds, here or there.
  ///
  /// - Parameters:
  ///   - mark: The mark.
  ///   - event: The identifier of the event that it would be.
  ///   - target: Its card.
  ///   - learner: Whose history it is.
  /// - Returns: What becomes of it.
  func fate(of mark: Mark, _ event: UUID, _ target: Target, by learner: UUID) -> Fate {
    let here = mark.here
    // The store says of it that it is there, or was taken back.
    if held.events.contains(event) { return .handed }
    if mark.isSet == here.isSet { return mark.isSet ? .kept : .left }
    guard let at = here.changed?.at else { return mark.isSet ? .handed : .left }
    // The package has seconds.
    guard at - 999 <= target.changed else { return .left }
    if mark.isSet { return .handed }
    // A card that never went there from here was closed there only if that came from there.
    let isTheirs =
      here.changed?.event == Self.identifier(of: mark.setting, by: learner, at: at)
    return isTheirs || target.isOurs ? .handed : .left
  }
}
