import Chance
import Contest
import Foundation
import Testing

@testable import Classroom

@Suite("Whatever comes over the network")
struct FuzzTests {
  @Test("requests that are cut, mixed up and changed are answered or hung up on, and no more")
  func requests() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      let cookie = ada.cookie ?? ""
      let paris = hall.options("Paris", at: 0)[0].text
      let samples = [
        Self.request("/api/join", #"{"code":"K7WQ2F","name":"Bob"}"#, "", hall.port),
        Self.request(
          "/api/answer", #"{"question":"q1-1","option":"\#(paris)"}"#, cookie, hall.port),
        Self.request(
          "/api/answer", #"{"question":"q1-1","order":["a"],"confidence":2}"#, cookie, hall.port),
        Self.request("/api/next", #"{"question":"q1-1"}"#, cookie, hall.port),
        "GET /screen?key=\(Hall.screenKey) HTTP/1.1\r\nHost: 127.0.0.1:\(hall.port)\r\n\r\n",
        "GET /me HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookie); a=b\r\n\r\n",
      ].map { Array($0.utf8) }
      var chance = SplitMix64(seed: 7)
      for _ in 0..<400 {
        var bytes = samples[chance.next(below: samples.count)]
        for _ in 0...chance.next(below: 4) {
          guard !bytes.isEmpty else { break }
          let place = chance.next(below: bytes.count)
          switch chance.next(below: 5) {
          case 0: bytes[place] = UInt8(chance.next(below: 256))
          case 1: bytes.removeSubrange(place...)
          case 2: bytes.insert(UInt8(chance.next(below: 256)), at: place)
          case 3: bytes.remove(at: place)
          default:
            let other = samples[chance.next(below: samples.count)]
            bytes.insert(contentsOf: other.prefix(chance.next(below: other.count)), at: place)
          }
        }
        let wire = try Wire(port: hall.port)
        // The server may have hung up before all was sent.
        try? wire.send(bytes)
        wire.endSending()
        _ = try? await wire.receive()
      }
      #expect(try await hall.phone().send("GET", "/ping").body == "ok\n")
      #expect(hall.room.contest.phase == .asking)
      #expect(!hall.room.contest.isLocked)
      #expect(try await ada.now().state["question"]["id"] == "q1-1")
    }
  }

  private static func request(
    _ path: String, _ body: String, _ cookie: String, _ port: Int
  ) -> String {
    "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
      + "Cookie: \(cookie)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  @Test("messages whose values are of any sort are read or refused")
  func messages() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      var chance = SplitMix64(seed: 11)
      for _ in 0..<300 {
        let path = ["/api/join", "/api/answer", "/api/next"][chance.next(below: 3)]
        let phone = path == "/api/join" ? hall.phone() : ada
        var body = Self.value(&chance, depth: 0)
        // A wrong code takes a second.
        if path == "/api/join" { body = body.with("code", .text(Quizzes.code)) }
        let answer = try await phone.post(path, body)
        #expect(
          [200, 204, 400, 409, 413, 422].contains(answer.status),
          "\(answer.status): \(body.written)")
        if answer.status >= 400 { #expect(answer.error != nil) }
      }
      #expect(hall.room.contest.phase == .asking)
      #expect(try await hall.phone().send("GET", "/ping").status == 200)
    }
  }

  private static let keys = [
    "code", "name", "question", "option", "options", "order", "text", "confidence",
  ]
  private static let texts = [
    "K7WQ2F", "q1-1", "q2-1", "q-1-1", "q9223372036854775807-1", "q99999999999999999999-1", "q0-0",
    "q1-", "q", "", "\u{0}", "\u{202E}", "\u{1B}[2J", "🏴\u{E0067}", "Ada", "<script>",
    "'; DROP TABLE x",
    "e\u{301}\u{301}\u{301}", "q١-1", "\u{FFFD}", "../../etc/passwd", "%s%n", "\r\n\r\n",
  ]

  private static func value(_ chance: inout SplitMix64, depth: Int) -> JSON {
    switch depth == 0 ? 6 : chance.next(below: depth > 3 ? 5 : 7) {
    case 0: return .null
    case 1: return .bool(chance.next(below: 2) == 0)
    case 2: return .number([0, -1, 1.5, 3, 1e18, -1e300][chance.next(below: 6)])
    case 3, 4: return .text(texts[chance.next(below: texts.count)])
    case 5: return .list((0..<chance.next(below: 4)).map { _ in value(&chance, depth: depth + 1) })
    default:
      var fields: [String: JSON] = [:]
      for _ in 0...chance.next(below: 4) {
        fields[keys[chance.next(below: keys.count)]] = value(&chance, depth: depth + 1)
      }
      return .fields(fields)
    }
  }
}
