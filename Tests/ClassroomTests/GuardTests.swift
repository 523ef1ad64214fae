import Contest
import Foundation
import Storage
import Study
import Testing

@testable import Classroom

@Suite("What the server of a class refuses")
struct GuardTests {
  /// What every answer carries.
  private static let headers = [
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  ]

  private static func isSafe(_ answer: Answer) -> Bool {
    headers.allSatisfy { answer.headers[$0.key] == $0.value }
      && answer.headers["access-control-allow-origin"] == nil && answer.headers["server"] == nil
  }

  @Test("every answer carries what keeps pages safe, errors too")
  func securityHeaders() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let key = "?key=\(Hall.screenKey)"
      let pages = [
        "/": 200, "/j/K7WQ2F": 200, "/j/anything": 200, "/assets/class.css": 200,
        "/assets/student.js": 200, "/assets/screen.js": 200, "/ping": 200, "/me": 200,
        "/me/cards.html": 200, "/screen": 404, "/screen\(key)": 200, "/screen/code.svg\(key)": 200,
        "/nothing": 404, "/assets/": 404, "/assets/../me": 404, "/..%2f..%2fetc/passwd": 404,
        "/j/": 404, "//": 200, "/%00": 404, "/%zz": 404, "/api/join": 404,
      ]
      for (path, status) in pages.sorted(by: { $0.key < $1.key }) {
        let answer = try await ada.send("GET", path)
        #expect(answer.status == status, "\(path)")
        #expect(Self.isSafe(answer), "\(path): \(answer.headers)")
        if status == 404, !path.hasPrefix("/screen") {
          #expect(answer.error == "there is no such page", "\(path)")
        }
      }
      let answers = [
        try await hall.phone().send("GET", "/me"),
        try await hall.phone().send("GET", "/api/events"),
        try await ada.send("GET", "/", headers: ["Host": "elsewhere.example"]),
        try await ada.send("POST", "/api/answer", "{", headers: [:]),
        try await ada.send("POST", "/api/answer", String(repeating: " ", count: 5000)),
        try await ada.send("POST", "/api/answer", "{}", headers: ["Content-Type": "text/plain"]),
        try await ada.send("POST", "/api/answer", "{}", headers: ["Origin": "http://evil.example"]),
        try await ada.stream().answer, try await hall.screen().answer,
      ]
      #expect(answers.map(\.status) == [401, 401, 421, 400, 413, 415, 403, 200, 200])
      for answer in answers { #expect(Self.isSafe(answer), "\(answer)") }
    }
  }

  @Test("the server answers only to its own names, so that no other page's name leads to it")
  func hosts() async throws {
    try await Hall.serve { hall in
      let own = ["127.0.0.1", "127.0.0.1:\(hall.port)", "127.0.0.1:1"]
      for host in own {
        #expect(try await hall.phone().send("GET", "/ping", headers: ["Host": host]).status == 200)
      }
      let others: [String?] = [
        "evil.example", "evil.example:\(hall.port)", "127.0.0.1.evil.example", "localhost",
        "[::1]", "[::1", "[", ":", "@127.0.0.1", "evil@127.0.0.1", "127.0.0.2", "127.0.0.1.",
        " ", nil,
      ]
      for host in others {
        let answer = try await hall.phone().send("GET", "/ping", headers: ["Host": host])
        // Without a host it is no request of this version at all.
        #expect([400, 421].contains(answer.status), "\(host ?? "none")")
        if answer.status == 421 {
          #expect(answer.error == "open the address that stands on the projector")
        }
      }
      let join = try await hall.phone().send(
        "POST", "/api/join", #"{"code":"K7WQ2F","name":"Ada"}"#, headers: ["Host": "evil.example"])
      #expect(join.status == 421)
      #expect(hall.room.contest.players == [])
    }
  }

  @Test("requests that other pages make are refused")
  func otherPages() async throws {
    try await Hall.serve { hall in
      let join = #"{"code":"K7WQ2F","name":"Ada"}"#
      let foreign: [[String: String?]] = [
        ["Origin": "http://evil.example"], ["Origin": "null"], ["Origin": ""],
        ["Origin": "http://127.0.0.1"], ["Origin": "http://127.0.0.1:\(hall.port)0"],
        ["Origin": "http://127.0.0.1:\(hall.port).evil.example"],
        ["Origin": "127.0.0.1:\(hall.port)"], ["Sec-Fetch-Site": "cross-site"],
        ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none"], ["Sec-Fetch-Site": ""],
        ["Origin": "http://127.0.0.1:\(hall.port)", "Sec-Fetch-Site": "cross-site"],
      ]
      for headers in foreign {
        for path in ["/api/join", "/api/answer", "/api/next"] {
          let answer = try await hall.phone().send("POST", path, join, headers: headers)
          #expect(answer.status == 403, "\(headers)")
          #expect(answer.error == "this request comes from another page")
        }
      }
      #expect(hall.room.contest.players == [])
      let own = try await hall.phone().send(
        "POST", "/api/join", join,
        headers: ["Origin": "http://127.0.0.1:\(hall.port)", "Sec-Fetch-Site": "same-origin"])
      #expect(own.status == 200)
    }
  }

  @Test("only JSON that is called JSON is read, for no form of another page can send that")
  func contentTypes() async throws {
    try await Hall.serve { hall in
      let join = #"{"code":"K7WQ2F","name":"Ada"}"#
      let others: [String?] = [
        nil, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
        "text/plain; a=application/json", "application/jsonp", "json", "text/json",
      ]
      for type in others {
        let answer = try await hall.phone().send(
          "POST", "/api/join", join, headers: ["Content-Type": type])
        #expect(answer.status == 415, "\(type ?? "none")")
        #expect(answer.error == "only 'application/json' is read here")
      }
      for (index, type) in ["application/json; charset=utf-8", " Application/JSON ;"].enumerated() {
        let answer = try await hall.phone().send(
          "POST", "/api/join", #"{"code":"K7WQ2F","name":"Ada \#(index)"}"#,
          headers: ["Content-Type": type])
        #expect(answer.status == 200, "\(type)")
      }
    }
  }

  @Test("what is too large is not read, whether or not it says how large it is")
  func tooLarge() async throws {
    try await Hall.serve { hall in
      let long = #"{"code":"K7WQ2F","name":"\#(String(repeating: "a", count: 4100))"}"#
      let chunked = "\(String(long.utf8.count, radix: 16))\r\n\(long)\r\n0\r\n\r\n"
      let answers = [
        try await hall.phone().send("POST", "/api/join", long),
        try await hall.phone().send(
          "POST", "/api/join", chunked,
          headers: ["Content-Length": nil, "Transfer-Encoding": "chunked"]),
        // Ten gigabytes are announced and never come.
        try await hall.phone().send(
          "POST", "/api/join", "{", headers: ["Content-Length": "10000000000"]),
      ]
      for answer in answers {
        #expect(answer.status == 413)
        #expect(answer.error == "this is too long")
      }
      let most = #"{"code":"K7WQ2F","name":"Ada","x":"\#(String(repeating: "a", count: 4000))"}"#
      #expect(try await hall.phone().send("POST", "/api/join", most).status == 200)
      let header = try await hall.phone().send(
        "GET", "/ping", headers: ["X-Long": String(repeating: "a", count: 9000)])
      #expect((400...499).contains(header.status))
      #expect(try await hall.phone().send("GET", "/ping").status == 200)
    }
  }

  @Test("what is no message is refused, and the server goes on")
  func messages() async throws {
    let deep = String(repeating: "[", count: 2000)
    let bodies = [
      "", " ", "{", "}", "null", "true", "1", "\"\"", "[]", "{}", "{\"code\":\"K7WQ2F\"}",
      "{\"name\":\"Ada\"}", "{\"code\":1,\"name\":\"Ada\"}", "{\"code\":\"K7WQ2F\",\"name\":null}",
      "{\"code\":[\"K7WQ2F\"],\"name\":{}}", "{\"code\":\"K7WQ2F\",\"name\":\"\\ud800\"}",
      "{\"code\":\"K7WQ2F\",\"name\":\"Ada\"", "{'code':'K7WQ2F','name':'Ada'}", deep,
      "{\"name\":\(deep)", "{\"code\":1e999,\"name\":1}", "\u{0}\u{0}\u{0}",
    ]
    try await Hall.serve { hall in
      for body in bodies {
        let answer = try await hall.phone().send("POST", "/api/join", body)
        #expect(answer.status == 400, "\(body.prefix(40))")
        #expect(answer.error == "this is not what was expected here")
      }
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      for body in [
        "{}", "{\"question\":1}", "{\"question\":\"q1-1\",\"option\":1}",
        "{\"question\":\"q1-1\",\"options\":\"a\"}", "{\"question\":\"q1-1\",\"order\":[1]}",
        "{\"question\":\"q1-1\",\"text\":[]}",
        "{\"question\":\"q1-1\",\"text\":\"a\",\"confidence\":1.5}",
        "{\"question\":\"q1-1\",\"text\":\"a\",\"confidence\":99999999999999999999}",
      ] {
        let answer = try await ada.send("POST", "/api/answer", body)
        #expect(answer.status == 400, "\(body)")
        #expect(answer.error == "this is not what was expected here")
      }
      #expect(try await ada.send("POST", "/api/next", "{\"question\":[]}").status == 400)
      #expect(hall.room.contest.answered == 0)
    }
  }

  @Test("no request drives the quiz, whatever its method and path")
  func noRemoteControl() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let before = hall.room.contest
      let journal = try hall.store.journal(ofClass: hall.quiz.id)
      let paths =
        [
          "/", "/j/K7WQ2F", "/assets/class.css", "/ping", "/me", "/me/cards.html", "/screen",
          "/screen?key=\(Hall.screenKey)", "/screen/code.svg", "/api/screen/events", "/api/join",
          "/api/answer", "/api/next", "/api/events", "/api", "/api/host", "/api/command",
          "/api/screen", "/admin", "/host", "/teacher", "/api/state",
        ]
        + ["start", "close", "reveal", "next", "end", "lock", "kick", "undo", "skip"].flatMap {
          ["/\($0)", "/api/\($0)", "/screen/\($0)?key=\(Hall.screenKey)", "/?command=\($0)"]
        }
      let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "START"]
      let body = #"{"command":"start","event":{"command":{"_0":{"start":{}}}},"code":"K7WQ2F"}"#
      for path in paths {
        for method in methods {
          let isStream = method == "GET" && path == "/api/events"
          if isStream { continue }
          let answer = try await ada.send(method, path, method == "GET" ? nil : body)
          if method != "GET" { #expect((400...499).contains(answer.status), "\(method) \(path)") }
        }
      }
      let after = hall.room.contest
      #expect(after.phase == .lobby)
      #expect(after.revision == before.revision)
      #expect(after.players == before.players)
      #expect(!after.isLocked)
      #expect(try hall.store.journal(ofClass: hall.quiz.id) == journal)
    }
  }
}
