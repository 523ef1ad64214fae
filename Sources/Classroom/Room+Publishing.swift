import Contest
import Foundation
import NIOCore
import Study
import Synchronization

/// What everybody is told.
extension Room {
  /// Sends everybody what there is now.
  func publish() {
    let contest = contest
    let now = clock().milliseconds
    let state = Frame.bytes(
      "state", revision: contest.revision, json: Contest.json(contest.state(at: now)))
    let students = audience.students
    // Of each stream both at once, so that it is woken once.
    let ranks = contest.setup.settings.leaderboard == .own ? contest.ranks : [:]
    for (student, mailboxes) in students {
      let own = contest.view(of: student, at: now, rank: ranks[student])
        .map { Frame.bytes("you", json: Contest.json($0)) }
      for mailbox in mailboxes { mailbox.put(state, own: own) }
    }
    publishToScreens(contest, now)
  }

  /// Sends the projectors what there is.
  func publishToScreens(_ contest: Contest, _ now: Int64) {
    let screens = audience.screens
    guard !screens.isEmpty else { return }
    let frame = screenFrame(contest, now)
    for mailbox in screens { mailbox.put(frame) }
  }

  /// Sends a student what is their own, unless they know it.
  func publish(to student: UUID, after event: ContestEvent) {
    let mailboxes = audience.mailboxes(of: student)
    let contest = contest
    // Whoever answers on a single phone learns from the answer to the request that it is saved.
    if case .answer = event, mailboxes.count == 1, !contest.setup.settings.isSelfPaced { return }
    guard !mailboxes.isEmpty, let view = contest.view(of: student, at: clock().milliseconds)
    else { return }
    let own = Frame.bytes("you", json: Contest.json(view))
    for mailbox in mailboxes { mailbox.put(own: own) }
  }

  /// The first events of a stream: what there is now.
  func welcome(_ mailbox: Mailbox, student: UUID?) {
    let contest = contest
    let now = clock().milliseconds
    guard let student else { return mailbox.put(screenFrame(contest, now)) }
    let rank = contest.setup.settings.leaderboard == .own ? contest.ranks[student] : nil
    mailbox.put(
      Frame.bytes("state", revision: contest.revision, json: Contest.json(contest.state(at: now))),
      own: contest.view(of: student, at: now, rank: rank)
        .map { Frame.bytes("you", json: Contest.json($0)) })
  }

  private func screenFrame(_ contest: Contest, _ now: Int64) -> ByteBuffer {
    Frame.bytes(
      "screen", revision: contest.revision,
      json: Contest.json(contest.screen(at: now, address: address.withLock { $0 })))
  }
}
