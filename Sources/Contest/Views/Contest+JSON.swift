/// The views as they are sent; what is nil has no key.
extension Contest {
  /// What every student is sent, as JSON.
  package static func json(_ view: StateView) -> [UInt8] {
    written(1024) { json in
      json.member("rev", view.revision)
      json.member("title", view.title)
      json.member("advisory", view.advisory)
      json.member("phase", view.phase.rawValue)
      json.member("paused", view.isPaused)
      json.member("self_paced", view.isSelfPaced)
      json.member("confidence", view.asksConfidence)
      write(view.question, view.reveal, to: &json)
    }
  }

  /// What one student is sent, as JSON.
  package static func json(_ view: StudentView) -> [UInt8] {
    written(512) { json in
      json.member("rev", view.revision)
      json.member("name", view.name)
      json.member("order", view.order)
      if let mine = view.mine {
        json.member("mine") { json in
          json.object { json in
            json.member("option", mine.option)
            json.member("options", mine.options)
            json.member("order", mine.order)
            json.member("text", mine.text)
          }
        }
      }
      json.member("confidence", view.confidence)
      json.member("closes_in", view.closesIn)
      if let verdict = view.verdict {
        json.member("verdict") { json in
          json.object { json in
            json.member("score", verdict.score)
            json.member("said", verdict.said)
          }
        }
      }
      if let score = view.score {
        json.member("score") { json in
          json.object { json in
            json.member("points", score.points)
            json.member("of", score.of)
            json.member("rank", score.rank)
          }
        }
      }
      write(view.question, view.reveal, to: &json)
      json.member("ends", view.isThrough)
    }
  }

  /// What the projector is sent, as JSON.
  package static func json(_ view: ScreenView) -> [UInt8] {
    written(2048) { json in
      json.member("rev", view.revision)
      json.member("title", view.title)
      json.member("advisory", view.advisory)
      json.member("phase", view.phase.rawValue)
      json.member("paused", view.isPaused)
      json.member("self_paced", view.isSelfPaced)
      json.member("address", view.address)
      json.member("code", view.code)
      json.member("locked", view.isLocked)
      json.member("students", view.students)
      json.member("answered", view.answered)
      write(view.question, view.reveal, to: &json)
      if let leaderboard = view.leaderboard {
        json.member("leaderboard") { json in
          json.array(leaderboard) { json, leader in
            json.object { json in
              json.member("place", leader.place)
              json.member("name", leader.name)
              json.member("points", leader.points)
            }
          }
        }
      }
    }
  }

  private static func written(
    _ capacity: Int, _ members: (inout JSONBytes) -> Void
  ) -> [UInt8] {
    var json = JSONBytes(capacity: capacity)
    json.object(members)
    return json.bytes
  }

  private static func write(
    _ question: QuestionView?, _ reveal: RevealView?, to json: inout JSONBytes
  ) {
    if let question { json.member("question") { write(question, to: &$0) } }
    if let reveal { json.member("reveal") { write(reveal, to: &$0) } }
  }

  private static func write(_ question: QuestionView, to json: inout JSONBytes) {
    json.object { json in
      json.member("id", question.id)
      json.member("number", question.number)
      json.member("of", question.of)
      json.member("round", question.round)
      json.member("form", question.form)
      json.member("input", question.input)
      json.member("stem", question.stem)
      if let options = question.options {
        json.member("options") { json in
          json.array(options) { json, option in
            json.object { json in
              json.member("id", option.id)
              json.member("text", option.text)
            }
          }
        }
      }
      json.member("left", question.left)
      json.member("hint", question.hint)
      json.member("closes_in", question.closesIn)
    }
  }

  private static func write(_ reveal: RevealView, to json: inout JSONBytes) {
    json.object { json in
      json.member("answer", reveal.answer)
      json.member("right", reveal.right)
      if let pairs = reveal.pairs {
        json.member("pairs") { json in
          json.array(pairs) { json, pair in
            json.object { json in
              json.member("left", pair.left)
              json.member("right", pair.right)
            }
          }
        }
      }
      json.member("order", reveal.order)
      json.member("note", reveal.note)
      json.member("place", reveal.place)
      if let counts = reveal.counts {
        json.member("counts") { json in
          json.array(counts) { json, count in
            json.object { json in
              json.member("id", count.id)
              json.member("text", count.text)
              json.member("count", count.count)
              json.member("share", count.share)
            }
          }
        }
      }
    }
  }
}
