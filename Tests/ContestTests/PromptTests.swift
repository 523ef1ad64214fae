import DeckFormat
import Foundation
import Questions
import Study
import Testing

@testable import Contest

@Suite("Questions on phones")
struct PromptTests {
  /// The decks that come with Cardinal.
  private static let banks: [Bank] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Decks").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder.path + "/" + name) else {
        return nil
      }
      return Bank(Deck(parsing: String(decoding: data, as: UTF8.self), path: "Decks/" + name))
    }
  }()

  /// The reply that is right, and one that is not.
  private func replies(_ prompt: ContestPrompt) -> (right: ContestReply, wrong: ContestReply) {
    switch prompt {
    case .choice(let options, let right): (.option(right), .option((right + 1) % options.count))
    case .several(let options, let right):
      (.options(right.reversed()), .options(options.indices.filter { !right.contains($0) }))
    case .order(_, let right): (.order(right), .order(right.reversed()))
    case .matching(_, _, let partners):
      (.order(partners), .order(Array(partners.dropFirst()) + partners.prefix(1)))
    case .text(let accepts): (.text(accepts[0]), .text("nothing of the sort"))
    }
  }

  @Test("every question of the decks is put so that the right reply is right and no other")
  func decks() throws {
    #expect(!Self.banks.isEmpty)
    var inputs: [String: Int] = [:]
    for bank in Self.banks {
      let grader = ContestGrader([bank])
      var questions: [Question] = []
      QuestionMaker.forEachQuestion(in: bank, seed: 5) { questions.append($0) }
      for question in questions {
        guard let put = ContestQuestion(question, in: bank, seed: 5) else {
          // A flashcard is not put to a class; a list, only among others of its kind.
          try #require(question.form == .listAll || question.response.isRecall, "\(question.id)")
          continue
        }
        inputs[put.prompt.input, default: 0] += 1
        let options = put.prompt.options
        try #require(Set(options).count == options.count, "\(question.id): \(options)")
        try #require(!put.stem.isEmpty && !put.answer.isEmpty && !put.place.isEmpty)
        let (right, wrong) = replies(put.prompt)
        try #require(put.prompt.fits(right) && put.prompt.fits(wrong), "\(question.id)")
        let found = grader.assess(right, to: put)
        try #require(found.score == 1 && found.verdict == .exact, "\(question.id)")
        try #require(grader.assess(wrong, to: put).score < 1, "\(question.id)")
        if case .several(let options, let right) = put.prompt {
          try #require((4...8).contains(options.count) && right == right.sorted())
          try #require((2...6).contains(right.count) && options.count - right.count >= 2)
        }
        if case .order(let items, _) = put.prompt { try #require(items.count >= 3) }
        let data = try JSONEncoder().encode(put)
        try #require(try JSONDecoder().decode(ContestQuestion.self, from: data) == put)
      }
    }
    #expect(Set(inputs.keys) == ["choice", "several", "order", "matching", "text"])
  }

  @Test("a question that is answered with yes or no becomes a choice of two, in its language")
  func yesNo() {
    func prompt(_ answer: String) -> ContestPrompt? {
      var question = Samples.text.question
      question.form = .yesNo
      question.response = .typed(accepts: [answer, answer.lowercased()])
      return ContestPrompt(question)
    }
    #expect(prompt("Yes") == .choice(options: ["Yes", "No"], right: 0))
    #expect(prompt("no") == .choice(options: ["Yes", "No"], right: 1))
    #expect(prompt("Ja") == .choice(options: ["Ja", "Nein"], right: 0))
    #expect(prompt("nein") == .choice(options: ["Ja", "Nein"], right: 1))
    #expect(prompt("maybe") == nil)
  }

  @Test("the options of a list are the same for a seed, with the right ones anywhere")
  func lists() throws {
    for bank in Self.banks {
      var lists: [Question] = []
      QuestionMaker.forEachQuestion(in: bank, seed: 5) {
        if $0.form == .listAll { lists.append($0) }
      }
      for list in lists {
        guard let options = QuestionMaker.listOptions(for: list, in: bank, seed: 1) else {
          continue
        }
        try #require(QuestionMaker.listOptions(for: list, in: bank, seed: 1) == options)
        let members = Set(options.right.map { options.options[$0] })
        var places: Set<[Int]> = []
        for seed in 0..<30 as Range<UInt64> {
          let other = try #require(QuestionMaker.listOptions(for: list, in: bank, seed: seed))
          try #require(Set(other.right.map { other.options[$0] }) == members)
          places.insert(other.right)
        }
        try #require(places.count > 3, "\(list.id)")
      }
    }
  }
}

extension Question.Response {
  /// Whether it is answered in the head.
  fileprivate var isRecall: Bool { if case .recall = self { true } else { false } }
}
