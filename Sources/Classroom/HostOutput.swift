import Commands
import Contest
import Foundation
import LineEditing
import Synchronization

/// What is told to the teacher, from any thread, without disturbing what is being typed.
final class HostOutput: Sendable {
  private let json: Bool
  private let editor: LineEditor?
  private let lock = Mutex(())

  /// Tells events as JSON or in words; above the line that is edited, if one is.
  init(json: Bool, editor: LineEditor?) {
    self.json = json
    self.editor = editor
  }

  /// Shows a text for people; nothing where events are told as JSON.
  func show(_ text: String) {
    guard !json, !text.isEmpty else { return }
    write(text)
  }

  /// Tells an event where events are told as JSON.
  func tell(_ event: String, _ fields: [String: HostValue] = [:]) {
    guard json else { return }
    var fields = fields
    fields["event"] = .text(event)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(fields) else { return }
    write(String(decoding: bytes, as: UTF8.self))
  }

  private func write(_ text: String) {
    if let editor { return editor.enqueueAbove(text) }
    // Whoever read along may have gone; the quiz goes on.
    lock.withLock { _ in
      try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    }
  }
}

/// A value of an event that is told as JSON.
enum HostValue: Encodable, Equatable {
  case text(String)
  case number(Int)
  case list([HostValue])
  case fields([String: HostValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .list(let list): try container.encode(list)
    case .fields(let fields): try container.encode(fields)
    }
  }
}
