import Foundation

/// What a server answered.
struct Answer: Equatable {
  /// The status.
  var status: Int
  /// The headers, by their names in lower case.
  var headers: [String: String]
  /// The body.
  var body: String

  /// The body as JSON; null for what is none.
  var json: JSON { JSON(body) ?? .null }

  /// The sentence of an error that is told as all are; nil for anything else.
  var error: String? {
    guard headers["content-type"] == "application/json", case .fields(let fields) = json,
      fields.count == 1, case .text(let sentence)? = fields["error"]
    else { return nil }
    return sentence
  }
}

/// Reads answers off a connection.
final class AnswerReader {
  private let wire: Wire
  private var bytes: [UInt8] = []
  private var isOver = false

  init(_ wire: Wire) { self.wire = wire }

  /// The status and the headers of the next answer; nil if the other side hung up.
  func head() async throws -> Answer? {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let range = bytes.firstRange(of: end) {
        let text = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        bytes.removeSubrange(..<range.upperBound)
        return Self.parse(text)
      }
      guard try await more() else { return nil }
    }
  }

  /// The next answer as a whole; nil if the other side hung up.
  func answer() async throws -> Answer? {
    guard var answer = try await head() else { return nil }
    if answer.headers["transfer-encoding"] == "chunked" {
      while let chunk = try await chunk() { answer.body += chunk }
    } else if answer.status != 204,
      let length = answer.headers["content-length"].flatMap({ Int($0) })
    {
      while bytes.count < length, try await more() {}
      answer.body = String(decoding: bytes.prefix(length), as: UTF8.self)
      bytes.removeFirst(min(length, bytes.count))
    }
    return answer
  }

  /// The next piece of a body that is sent in pieces; nil at its end.
  func chunk() async throws -> String? {
    let end = Array("\r\n".utf8)
    while true {
      if let range = bytes.firstRange(of: end) {
        let digits = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        guard let length = Int(digits, radix: 16) else {
          throw Wire.Broken(description: "'\(digits)' is no length of a piece")
        }
        while bytes.count < range.upperBound + length + 2 {
          guard try await more() else { return nil }
        }
        let piece = String(
          decoding: bytes[range.upperBound..<range.upperBound + length], as: UTF8.self)
        bytes.removeFirst(range.upperBound + length + 2)
        return length == 0 ? nil : piece
      }
      guard try await more() else { return nil }
    }
  }

  private func more() async throws -> Bool {
    guard !isOver else { return false }
    let fresh = try await wire.receive()
    isOver = fresh.isEmpty
    bytes += fresh
    return !isOver
  }

  private static func parse(_ text: String) -> Answer {
    let lines = text.split(separator: "\r\n")
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[line[..<colon].lowercased()] = String(value)
    }
    return Answer(status: status, headers: headers, body: "")
  }
}
