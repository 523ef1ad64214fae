import Contest
import Presentation
import Synchronization

/// Turns what happens in the room into lines for the teacher, not more of them than can be read.
final class HostNotices: Sendable {
  private let output: HostOutput
  private let last = Mutex((question: "", answered: 0))
  private let quiet = Mutex<@Sendable () -> Bool>({ false })

  init(_ output: HostOutput) { self.output = output }

  /// Whether nothing is told any more.
  var isQuiet: @Sendable () -> Bool {
    get { quiet.withLock { $0 } }
    set { quiet.withLock { $0 = newValue } }
  }

  /// Takes what happened.
  func take(_ notice: RoomNotice) {
    switch notice {
    case .joined where isQuiet(), .answered where isQuiet(): break
    case .joined(let names, let students):
      let shown = names.prefix(3).map(\.sanitized).joined(separator: ", ")
      let more = names.count > 3 ? " and \(names.count - 3) more" : ""
      output.show("\(shown)\(more) joined; \(students) in the room")
      output.tell(
        "joined", ["names": .list(names.map { .text($0) }), "students": .number(students)])
    case .answered(let answered, let of, let question):
      output.tell("answered", ["answered": .number(answered), "of": .number(of)])
      let line = last.withLock { last -> String? in
        let before = last.question == question ? last.answered : 0
        last = (question, answered)
        if answered == of, of > 0 { return before == of ? nil : "all \(of) have answered" }
        // Every quarter of the room.
        let step = max(1, of / 4)
        return answered / step > before / step ? "\(answered) of \(of) have answered" : nil
      }
      if let line { output.show(line) }
    case .timeUp:
      output.show("the time is over; Enter shows the answer")
      output.tell("time-up")
    case .notSaved(let reason):
      output.show("not saved: \(reason)")
      output.tell("not-saved", ["error": .text(reason)])
    case .recorded(let question, let answers):
      output.tell("recorded", ["number": .number(question + 1), "answers": .number(answers)])
    }
  }
}
