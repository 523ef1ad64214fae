import Foundation

/// An event stream as a page reads it.
final class EventStream {
  /// One event.
  struct Event: Equatable {
    var name: String
    var id: String
    var data: JSON
  }

  /// The answer it came with.
  let answer: Answer
  private let wire: Wire
  private let reader: AnswerReader
  private var text = ""
  /// Everything that came, as it was sent.
  private(set) var raw = ""

  init(_ answer: Answer, _ wire: Wire, _ reader: AnswerReader) {
    self.answer = answer
    self.wire = wire
    self.reader = reader
  }

  /// The next event; nil at the end of the stream.
  func next() async throws -> Event? {
    while true {
      while let end = text.firstRange(of: "\n\n") {
        let block = String(text[..<end.lowerBound])
        text.removeSubrange(..<end.upperBound)
        if let event = Self.parse(block) { return event }
      }
      guard let piece = try await reader.chunk() else { return nil }
      text += piece
      raw += piece
    }
  }

  /// The first event of a name that is as wanted; what comes before it is passed over.
  func next(_ name: String, where isWanted: (JSON) -> Bool = { _ in true }) async throws -> JSON {
    while let event = try await next() {
      if event.name == name, isWanted(event.data) { return event.data }
    }
    throw Wire.Broken(description: "the stream ended before '\(name)' came")
  }

  /// The names of the events until the end of the stream.
  func rest() async throws -> [String] {
    var names: [String] = []
    while let event = try await next() { names.append(event.name) }
    return names
  }

  private static func parse(_ block: String) -> Event? {
    var event = Event(name: "", id: "", data: .null)
    for line in block.split(separator: "\n") {
      if line.hasPrefix("event: ") { event.name = String(line.dropFirst(7)) }
      if line.hasPrefix("id: ") { event.id = String(line.dropFirst(4)) }
      if line.hasPrefix("data: ") { event.data = JSON(String(line.dropFirst(6))) ?? .null }
    }
    return event.name.isEmpty ? nil : event
  }
}
