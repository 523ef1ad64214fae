package import Foundation
package import Questions

/// Something that happens to a session.
package enum SessionEvent: Sendable {
  /// The session begins.
  case begin
  /// A line was typed.
  case line(String)
  /// Ctrl-C was pressed, or what was typed could not be read; whether there was any text, which then
  /// is gone.
  case interrupted(hadText: Bool)
  /// The input ended, or Ctrl-D was pressed on an empty line.
  case endOfInput
  /// What `record`, `replace` or `retract` asked for is on disk, as an event of this identifier.
  case recorded(UUID)
  /// It is not; the reason as a sentence.
  case recordFailed(reason: String)
  /// The editor was closed: the decks as they are now, or nil if nothing was edited.
  case edited([Bank]?)
}

/// Something a session asks of the world.
package enum SessionEffect: Equatable, Sendable {
  /// Show something.
  case show(Screen)
  /// Read a line and send it as ``SessionEvent/line(_:)``; always the last effect.
  case ask(Prompt)
  /// Write an event and answer with `recorded` or `recordFailed`; always the last effect. It happened
  /// at the moment given, however long writing it takes; nil for now.
  case record(Event.Content, at: Moment? = nil)
  /// Take an event back and answer with `recorded` or `recordFailed`; always the last effect.
  case retract(UUID)
  /// Take an event back and write another in its place, both or neither; answered in the same way;
  /// always the last effect. The new event happened when the old one did.
  case replace(UUID, with: Event.Content, at: Moment)
  /// Open the notes at a line, then send `edited`; always the last effect.
  case edit(deck: String, line: Int)
  /// The session is over; always the last effect.
  case finish
}
