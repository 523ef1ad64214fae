import Contest
import Questions
import Storage
import Testing

@testable import Classroom

@Suite("A student's own results")
struct ResultsTests {
  @Test("they show what was told, right or wrong, and nothing of others")
  func own() async throws {
    try await Hall.serve { hall in
      let (ada, bob) = (try await hall.phone(of: "Ada"), try await hall.phone(of: "Bob"))
      try await hall.tell(.start)
      for (phone, city) in [(ada, "Paris"), (bob, "Tokyo")] {
        _ = try await phone.post(
          "/api/answer", ["question": "q1-1", "option": hall.options(city, at: 0)[0]])
      }
      try await hall.tell(.close)
      let early = try await ada.send("GET", "/me").body
      #expect(early.contains("No answer was told yet."))
      #expect(!early.contains("France"))
      try await hall.tell(.reveal, .next)
      _ = try await ada.post(
        "/api/answer", ["question": "q2-1", "options": .list(hall.options("Lyon", at: 1))])

      let page = try await ada.send("GET", "/me")
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.body.contains("Ada: your results"))
      #expect(page.body.contains("1 of 1 point so far, 1 question"))
      #expect(page.body.contains("✓ right"))
      #expect(!page.body.contains("Lyon"), "the second question is open")
      #expect(!page.body.contains("Bob"))
      #expect(!page.body.contains("Tokyo"))
      #expect(try await ada.send("GET", "/me/cards.html").body.contains("Nothing was missed."))

      let other = try await bob.send("GET", "/me").body
      #expect(other.contains("0 of 1 point so far"))
      #expect(other.contains("✗ wrong"))
      #expect(other.contains("<dd dir=\"auto\">Tokyo</dd>"))
      #expect(other.contains("<dd dir=\"auto\">Paris</dd>"))
      let cards = try await bob.send("GET", "/me/cards.html")
      #expect(cards.headers["content-disposition"] == "attachment; filename=\"cards.html\"")
      #expect(cards.body.contains("1 card to learn."))
      #expect(cards.body.contains("What is the capital of France?"))
      #expect(!cards.body.contains("Ada"))

      try await hall.tell(.reveal, .end)
      let last = try await ada.send("GET", "/me").body
      #expect(last.contains("1 of 2 points, 2 questions"))
      #expect(last.contains("Oslo; Tokyo; Riga"))
    }
  }

  @Test("text of a deck, of names and of answers is text on the pages, whatever it says")
  func escaped() async throws {
    let markup = "<script>alert(1)</script> & \"<img src=x onerror=alert(1)>'"
    var question = Quizzes.question(
      "Paris", .typed, stem: "Stem \(markup)", .text(accepts: ["Answer \(markup)"]),
      note: "Note \(markup)")
    question.place = "Place \(markup)"
    let quiz = Quizzes.quiz([question], title: "Title \(markup)</title>")
    try await Hall.serve(quiz) { hall in
      let phone = try await hall.phone(of: "<b>&\"Ada'</b>")
      try await hall.tell(.start)
      _ = try await phone.post(
        "/api/answer", ["question": "q1-1", "text": .text("Reply </dd>\(markup)")])
      try await hall.tell(.reveal)
      for path in ["/me", "/me/cards.html"] {
        let page = try await phone.send("GET", path).body
        for raw in ["<script", "<img", "<b>", "</dd>&lt;", "onerror=alert(1)>", "& "] {
          #expect(!page.contains(raw), "\(path): \(raw)")
        }
        for part in ["Title", "Stem", "Answer", "Note", "Place"] {
          #expect(
            page.contains("\(part) &lt;script&gt;alert(1)&lt;/script&gt; &amp;"), "\(path): \(part)"
          )
        }
      }
      let page = try await phone.send("GET", "/me").body
      #expect(page.contains("&lt;b&gt;&amp;"))
      #expect(page.contains("Reply &lt;/dd&gt;"))
    }
  }

  @Test("what is saved needs no server: no script, no address, nothing to be fetched")
  func offline() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start, .reveal)
      let cards = try await ada.send("GET", "/me/cards.html").body
      #expect(cards.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
      #expect(cards.contains("<details>"))
      for part in [
        "<script", "src=", "href=", "url(", "@import", "http:", "https:", "127.0.0.1", "Ada",
        " onclick", "style=",
      ] {
        #expect(!cards.contains(part), "\(part)")
      }
    }
  }
}
