import Questions
package import Study

/// The wording of prompts.
package enum PromptText {
  /// What is asked on lines of its own above the prompt; nil where the prompt says it all.
  package static func question(of prompt: Prompt) -> String? {
    switch prompt {
    case .slip(let typed, let right):
      "close: you typed '\(typed)', it is '\(right)'. A slip?".sanitized
    case .rating: "had it?"
    case .keyPoints: "which did you have?"
    case .accept(let spelling): "accept '\(spelling)' from now on?".sanitized
    case .fault:
      "what is wrong with it?  "
        + Report.Fault.allCases.enumerated().map { "\($0 + 1) \($1.summary)" }
        .joined(separator: "  ")
    case .goOn(let answered): "\(answered) answered. Go on?"
    case .enter, .reply, .unknown, .readBack, .retry: nil
    }
  }

  /// The prompt itself, with a space behind it.
  package static func text(of prompt: Prompt) -> String {
    switch prompt {
    case .enter: "Enter goes on > "
    case .reply(let question): reply(question)
    case .unknown: "don't know? Enter again > "
    case .slip, .accept: "1 yes  2 no > "
    case .readBack: "is this meant? Enter, or another order > "
    case .rating(let days):
      ["1 no", "2 partly", "3 yes", "4 at once"].enumerated()
        .map { days.indices.contains($0) ? "\($1) (\(span(days[$0])))" : $1 }
        .joined(separator: "  ") + " > "
    case .keyPoints(let count): "such as '1 \(count)', or 0 for none > "
    case .fault: "1 to \(Report.Fault.allCases.count) > "
    case .goOn: "Enter / Ctrl-D > "
    case .retry: "Enter to try again > "
    }
  }

  private static func reply(_ question: Question) -> String {
    question.response == .recall ? "answer in your head or type it; Enter shows it > " : "> "
  }

  /// A number of days, as short as can be read: `3 d`, `2 mo`; a month has 30.44 days.
  private static func span(_ days: Int) -> String {
    switch days {
    case ..<60: "\(days) d"
    case ..<730: "\((days * 100 + 1522) / 3044) mo"
    default: "\((days + 182) / 365) y"
    }
  }
}
