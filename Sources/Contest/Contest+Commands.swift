import Foundation
import Questions
import Study

extension Contest {
  /// What Enter stands for; nil once the quiz is over.
  package var obvious: ContestCommand? {
    switch phase {
    case .lobby: .start
    case .asking: isPaused ? .resume : setup.settings.isSelfPaced ? .end : .close
    case .closed: .reveal
    case .revealed: flow.index + 1 < items.count ? .next : .end
    case .finished: nil
    }
  }

  /// Does what the teacher says.
  mutating func handle(
    _ command: ContestCommand, at now: Int64
  ) throws(ContestRefusal) -> [ContestEffect] {
    switch command {
    case .start, .close, .reveal, .next, .revote, .skip, .reopen, .pause, .resume, .hint, .end:
      let before = ContestStep(before: flow, at: now)
      let effects = try step(command, at: now)
      past = Array((past + [before]).suffix(Self.keptSteps))
      return effects
    case .undo:
      guard phase != .finished else { throw .idle("the quiz is over") }
      guard let last = past.popLast() else { throw .idle("there is nothing to take back") }
      takeBack(last, at: now)
      return [.publish]
    case .lock, .unlock:
      isLocked = command == .lock
      return [.count]
    case .kick(let id):
      guard let place = places[id], !players[place].isGone else { throw .unknownPlayer }
      players[place].isGone = true
      return [.sendOut(id), .count]
    case .time(let id, let extra):
      guard let place = places[id], !players[place].isGone else { throw .unknownPlayer }
      players[place].extraTime = extra
      return [.publishTo(id)]
    case .tally(let counts): return try tally(counts)
    case .accept(let spelling): return try accept(spelling)
    }
  }

  private mutating func step(
    _ command: ContestCommand, at now: Int64
  ) throws(ContestRefusal) -> [ContestEffect] {
    switch (command, phase) {
    case (.end, .finished): throw .idle("the quiz is over already")
    case (_, .finished): throw .idle("the quiz is over")
    case (.start, .lobby):
      open(0, at: now)
      return [.publish]
    case (.start, _): throw .idle("the quiz has begun; Enter goes on")
    case (.end, _): return end(at: now)
    case (_, .lobby): throw .idle("the quiz has not begun; 'start' begins it")
    case (.pause, .asking) where !isPaused:
      flow.pausedAt = now
      return [.publish]
    case (.pause, _): throw .idle("nothing is being answered, so there is nothing to pause")
    case (.resume, .asking) where isPaused:
      resume(at: now)
      return [.publish]
    case (.resume, _): throw .idle("the quiz is not paused")
    case (_, _) where setup.settings.isSelfPaced:
      throw .idle("everyone goes at their own speed; 'end' ends the quiz")
    case (.close, .asking):
      close(at: now)
      return [.publish]
    case (.close, _): throw .idle("the question is closed; 'reopen' opens it again")
    case (.reveal, .asking), (.reveal, .closed):
      if phase == .asking { close(at: now) }
      flow.phase = .revealed
      items[flow.index].wasTold = true
      return [.publish]
    case (.reveal, _): throw .idle("the answer is shown already; Enter goes on")
    case (.next, .asking): throw .idle("the question is open; 'close' it first, or 'skip' it")
    case (.next, _), (.skip, _):
      if command == .skip { flow.skipped.insert(flow.index) }
      guard flow.index + 1 < items.count else { return end(at: now) }
      let left = leave()
      open(flow.index + 1, at: now)
      return left + [.publish]
    case (.revote, .closed), (.revote, .revealed):
      flow.round += 1
      items[flow.index].rounds.append([:])
      items[flow.index].tallies.append([])
      ask(at: now)
      return [.publish]
    case (.revote, _): throw .idle("the vote is still open; 'close' it first")
    case (.reopen, .closed), (.reopen, .revealed):
      ask(at: now)
      return [.publish]
    case (.reopen, _): throw .idle("the question is open")
    case (.hint, .asking):
      guard !setup.questions[flow.index].question.hint.isEmpty else {
        throw .idle("this question has no hint")
      }
      flow.hinted.insert(flow.index)
      return [.publish]
    case (.hint, _): throw .idle("a hint is shown while a question is open")
    case (.undo, _), (.lock, _), (.unlock, _), (.kick, _), (.time, _), (.tally, _), (.accept, _):
      preconditionFailure("these are no steps")
    }
  }

  private mutating func open(_ index: Int, at now: Int64) {
    flow.index = index
    flow.round = 0
    ask(at: now)
    for id in paces.keys { paces[id]?.openedAt = 0 }
  }

  private mutating func ask(at now: Int64) {
    flow.phase = .asking
    flow.openedAt = now
    flow.pausedAt = nil
    flow.pausedFor = 0
  }

  private mutating func resume(at now: Int64) {
    guard let pausedAt = flow.pausedAt else { return }
    flow.pausedFor += now - pausedAt
    flow.pausedAt = nil
  }

  /// Takes no more answers; those that stand when it happens for the first time are kept.
  private mutating func close(at now: Int64) {
    resume(at: now)
    flow.phase = .closed
    if flow.closedOnce.insert(flow.index).inserted, items[flow.index].first == nil {
      items[flow.index].first = items[flow.index].rounds[0]
    }
  }

  /// What becomes of the question on screen when another one follows.
  private func leave() -> [ContestEffect] {
    flow.closedOnce.contains(flow.index) && !flow.skipped.contains(flow.index)
      ? [.remember(flow.index)] : []
  }

  private mutating func end(at now: Int64) -> [ContestEffect] {
    var left: [ContestEffect] = []
    if setup.settings.isSelfPaced {
      for index in items.indices where !items[index].rounds[0].isEmpty {
        items[index].first = items[index].rounds[0]
        flow.closedOnce.insert(index)
        left.append(.remember(index))
      }
    } else if phase != .lobby {
      // Whoever has answered has answered.
      if phase == .asking, !items[flow.index].rounds[flow.round].isEmpty { close(at: now) }
      left = leave()
    }
    flow.phase = .finished
    flow.pausedAt = nil
    return left + [.publish, .finish]
  }

  /// Goes back to before a step.
  ///
  /// A question that is open again has the time it had left, and what was answered in a vote that is
  /// taken back is gone. A hint that is hidden again leaves the clock alone.
  private mutating func takeBack(_ step: ContestStep, at now: Int64) {
    let after = flow
    flow = step.before
    if phase == .asking, !isPaused {
      if after.phase == .asking, after.pausedAt == nil, after.index == flow.index {
        (flow.openedAt, flow.pausedFor) = (after.openedAt, after.pausedFor)
      } else {
        flow.pausedFor += now - step.at
      }
    }
    items[flow.index].rounds = Array(items[flow.index].rounds.prefix(flow.round + 1))
    items[flow.index].tallies = Array(items[flow.index].tallies.prefix(flow.round + 1))
    // A close that is taken back was none, unless the answer was told since.
    if !flow.closedOnce.contains(flow.index), !items[flow.index].wasTold {
      items[flow.index].first = nil
    }
  }

  private mutating func tally(_ counts: [Int]) throws(ContestRefusal) -> [ContestEffect] {
    guard let index, setup.settings.usesHands else {
      throw .idle("hands are counted while a question is on screen, in a quiz with '--hands'")
    }
    guard counts.count <= setup.questions[index].prompt.options.count,
      counts.allSatisfy({ (0...Self.mostHands).contains($0) })
    else { throw .unfit }
    items[index].tallies[flow.round] = counts
    return [.publish]
  }

  private static let mostHands = 10_000

  private mutating func accept(_ spelling: String) throws(ContestRefusal) -> [ContestEffect] {
    guard let index, case .text = setup.questions[index].prompt else {
      throw .idle("a spelling is accepted while a question to be typed is on screen")
    }
    items[index].accepted.append(spelling)
    func regraded(_ answers: [UUID: ContestAnswer]) -> [UUID: ContestAnswer] {
      answers.mapValues { answer in
        var answer = answer
        answer.assessment = grader.assess(
          answer.reply, to: setup.questions[index], accepted: items[index].accepted)
        return answer
      }
    }
    items[index].rounds = items[index].rounds.map(regraded)
    items[index].first = items[index].first.map(regraded)
    return [.publish]
  }
}
