import Foundation
import Testing

/// A phone, or anything else that talks to the server; each request has a connection of its own.
final class Phone {
  private let port: Int
  /// What it sends as its cookies; nil for none.
  var cookie: String?
  /// Who it is, once it has joined.
  private(set) var player = ""

  init(port: Int, cookie: String? = nil) {
    self.port = port
    self.cookie = cookie
  }

  /// Sends a request and waits for the answer.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - path: The path with what is asked for.
  ///   - body: What is sent as JSON, unless the headers say otherwise.
  ///   - headers: Headers besides those that belong to every request, or in place of them; nil leaves
  ///     one out.
  /// - Returns: The answer.
  /// - Throws: Why there is none.
  func send(
    _ method: String, _ path: String, _ body: String? = nil, headers: [String: String?] = [:]
  ) async throws -> Answer {
    let wire = try Wire(port: port)
    try wire.send(request(method, path, body, headers).utf8)
    return try #require(try await AnswerReader(wire).answer(), "the server hung up")
  }

  private func request(
    _ method: String, _ path: String, _ body: String?, _ headers: [String: String?]
  ) -> String {
    var all: [String: String?] = ["Host": "127.0.0.1:\(port)"]
    if let cookie { all["Cookie"] = cookie }
    if let body {
      all["Content-Type"] = "application/json"
      all["Content-Length"] = "\(body.utf8.count)"
    }
    all.merge(headers) { $1 }
    let lines = all.sorted { $0.key < $1.key }.compactMap { name, value in
      value.map { "\(name): \($0)\r\n" }
    }
    return "\(method) \(path) HTTP/1.1\r\n\(lines.joined())\r\n\(body ?? "")"
  }

  /// Sends JSON.
  func post(_ path: String, _ body: JSON) async throws -> Answer {
    try await send("POST", path, body.written)
  }

  /// Joins, and keeps the cookie.
  @discardableResult
  func join(_ name: String, code: String = Quizzes.code) async throws -> Answer {
    let answer = try await post("/api/join", ["code": .text(code), "name": .text(name)])
    if let cookie = answer.headers["set-cookie"] {
      self.cookie = String(cookie.prefix { $0 != ";" })
      player = answer.json["player"].text
    }
    return answer
  }

  /// Opens an event stream.
  func stream(
    _ path: String = "/api/events", patience: Int = Wire.deadline
  ) async throws -> EventStream {
    let wire = try Wire(port: port, patience: patience)
    try wire.send(request("GET", path, nil, [:]).utf8)
    let reader = AnswerReader(wire)
    let answer = try #require(try await reader.head(), "the server hung up")
    return EventStream(answer, wire, reader)
  }

  /// What this phone would show now: `state` and `you`.
  func now() async throws -> (state: JSON, you: JSON) {
    let stream = try await stream()
    return (try await stream.next("state"), try await stream.next("you"))
  }
}
