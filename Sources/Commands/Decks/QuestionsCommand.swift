import ArgumentParser
import DeckFormat
import Markup
import Questions

/// Prints every question that can be asked about a deck.
struct QuestionsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "Print every question a deck can be asked with.")

  @Argument(help: ArgumentHelp("A file or deck.", valueName: "deck"))
  var files: [String]

  @Option(help: ArgumentHelp("Draw options and orders from this number.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Only questions of this form.", valueName: "form"))
  var form: [Form] = []

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say where each question comes from, and which forms were refused and why.")
  var why = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    try DeckFiles(workspace: workspace, common: common).forEachDeck(named: files) { deck in
      let bank = Bank(deck)
      for card in bank.cards { try print(card, in: bank, workspace) }
    }
  }

  @MainActor
  private func print(_ card: Card, in bank: Bank, _ workspace: Workspace) throws {
    for form in Form.allCases where self.form.isEmpty || self.form.contains(form) {
      do {
        let question = try QuestionMaker.question(for: card, in: bank, form: form, seed: seed)
        workspace.console.write(
          json
            ? try JSON.line(of: QuestionRecord(question, in: bank)) : text(of: question, in: bank))
      } catch let refusal as Refusal {
        guard why, !json, refusal != .unsuited else { continue }
        let rule = refusal.rule.isEmpty ? "" : " (\(refusal.rule))"
        workspace.console.write("not \(form.rawValue): \(refusal.reason)\(rule)\n")
      }
    }
  }

  private func text(of question: Question, in bank: Bank) -> String {
    var lines = [question.stem]
    switch question.response {
    case .choice(let options, let right):
      for (index, option) in options.enumerated() {
        lines.append("  \(index == right ? "*" : " ") \(option)")
      }
    case .order(let shown, _): lines += shown.map { "    \($0)" }
    case .recall, .typed, .list: break
    }
    lines.append("  = \(question.answer)")
    if why {
      lines.append(
        "  \(question.pattern.rawValue) of \(question.facts.joined(separator: ", ")), "
          + "\(bank.deck.path):\(question.location.line)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
