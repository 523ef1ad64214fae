import ArgumentParser
import Codes
package import Commands
import Contest
import Dispatch
import Foundation
import LineEditing
import Presentation
import Questions
import Statistics
import Storage
import Study
import Synchronization

/// The teacher's side of a class quiz: opens the room and its server, and does what is typed.
@MainActor
package struct ClassHost {
  private let opening: ClassOpening
  private let workspace: Workspace
  private let console: Console
  private let room: Room
  private let output: HostOutput
  private let text: HostText
  private let isColored: Bool
  private let server: RoomServer
  private let addresses: [NetworkAddress]

  /// Serves a class quiz until it is over or left.
  ///
  /// - Throws: A ``CommandError`` where the server cannot listen.
  package static func serve(
    _ opening: ClassOpening, _ workspace: Workspace, _ common: CommonOptions
  ) throws {
    try ClassHost(opening, workspace, common).run()
  }

  private init(
    _ opening: ClassOpening, _ workspace: Workspace, _ common: CommonOptions
  ) throws {
    self.opening = opening
    self.workspace = workspace
    console = workspace.console
    let style = workspace.style(common)
    text = HostText(style: style, isPrivate: opening.isPrivate)
    isColored = style.usesColor && !style.isPlain
    let output = HostOutput(
      json: opening.json, editor: workspace.console.isInteractive ? LineEditor.shared : nil)
    self.output = output
    let notices = HostNotices(output)
    room = try Room(
      opening.quiz, in: opening.store, grader: ContestGrader(opening.banks),
      records: ClassRecords(opening.store, decks: opening.banks.map(\.deck)),
      isListed: opening.isListed,
      clock: { Moment.current() }, notify: { notices.take($0) })
    let isLocal = ["127.0.0.1", "localhost", "::1"].contains(opening.address)
    addresses = isLocal ? [] : NetworkAddress.all()
    var names: Set = ["localhost", "127.0.0.1", "::1", opening.address.lowercased()]
    names.formUnion(addresses.map { $0.text.lowercased() })
    names.insert(ProcessInfo.processInfo.hostName.lowercased())
    let settings = ServerSettings(
      host: opening.address, port: opening.port, certificate: opening.certificate,
      key: opening.key, names: names,
      screenKey: String(workspace.world.chance() % 1_000_000_000_000, radix: 36))
    server = RoomServer(room, settings: settings)
    notices.isQuiet = { [room] in room.contest.phase == .finished }
  }

  private func run() throws {
    do {
      _ = try server.certificate()
    } catch {
      throw CommandError(
        "\(opening.certificate ?? ""): error: this certificate or its key cannot be used (\(error)); "
          + "name files in the PEM form", status: .data)
    }
    Termination.catchSignals()
    let task = ServerTask(server)
    let (port, problem) = task.wait()
    guard let port else {
      throw CommandError(
        "class: error: \(opening.address):\(opening.port) cannot be listened on "
          + "(\(problem ?? "unknown reason")); name another '--port' or '--address'",
        status: .inputOutput)
    }
    room.address.withLock { $0 = joinAddress(port) }
    try opening.store.setPort(port, ofClass: opening.quiz.id)
    announce(port)
    if opening.isResumed { try resume() }
    let ticking = tick()
    let rehearsal = opening.simulated > 0 ? Rehearsal(room, students: opening.simulated) : nil
    rehearsal?.start()
    defer {
      rehearsal?.stop()
      ticking.cancel()
      room.close()
      task.stop()
    }
    try converse()
    if room.contest.phase != .finished {
      output.show("the quiz stays open; 'class open \(opening.quiz.setup.deck)' goes on with it")
    }
  }

  /// What is told at the end; phones can still look at their results.
  private func tellEnd() {
    room.finishRecords()
    output.show(text.summary(of: room.contest))
    output.show(
      opening.simulated > 0
        ? "this was a rehearsal: nothing is kept" : "'class report' shows all of it")
    if console.isInteractive {
      output.show("students can look at their results until you close the room")
    }
    output.tell("ended", ["quiz": .text(opening.quiz.id.uuidString.lowercased())])
  }

  private func resume() throws {
    let problem = Mutex<RoomError?>(nil)
    let done = DispatchSemaphore(value: 0)
    let room = room
    Task.detached {
      do throws(RoomError) { try await room.resume() } catch { problem.withLock { $0 = error } }
      done.signal()
    }
    done.wait()
    if let problem = problem.withLock({ $0 }) {
      throw CommandError("class: error: \(problem.sentence)", status: .inputOutput)
    }
  }

  /// Tells counts some times a second and gives signs of life; ends a piped quiz on a signal.
  private func tick() -> Task<Void, Never> {
    let (room, output) = (room, output)
    let isInteractive = console.isInteractive
    return Task.detached {
      var round = 0
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(200))
        room.tellCounts()
        round += 1
        if round % 75 == 0 { room.ping() }
        if Termination.isWanted, !isInteractive {
          room.close()
          output.tell("stopped")
          exit(143)
        }
      }
    }
  }

  // MARK: - What the teacher types

  private func converse() throws {
    show()
    var wasInterrupted = false
    console.setCompletions { point in
      point.wordsBefore.isEmpty ? HostWords.all.filter { $0.hasPrefix(point.word) } : []
    }
    while true {
      let prompt = opening.json ? "" : text.prompt(of: room.contest)
      switch try console.read(prompt, .step) {
      case .line(let line):
        wasInterrupted = false
        if take(line) { return }
      case .cutLine: output.show("this line is too long; it was not read")
      case .interrupted(hadText: true): wasInterrupted = false
      case .interrupted:
        if wasInterrupted { return }
        wasInterrupted = true
        output.show("Ctrl-C once more leaves the quiz open; 'end' ends it")
      case .endOfInput:
        // A script that is through has nothing more to say; a person may want to come back.
        if !console.isInteractive, !Termination.isWanted, room.contest.phase != .finished {
          _ = take("end")
        }
        return
      }
    }
  }

  /// Does what a line says; whether the quiz is left.
  private func take(_ line: String) -> Bool {
    let before = room.contest
    if before.phase == .finished, line.allSatisfy(\.isWhitespace) { return true }
    do throws(HostWords.Complaint) {
      switch try HostWords.read(line, in: before) {
      case .quit: return true
      case .command(let command): perform(command, before: before)
      case .players: output.show(text.players(of: before))
      case .scores: output.show(text.scores(of: before))
      case .counts:
        output.show(before.index.map { text.counts(of: before, $0) } ?? "no question is on screen")
      case .doctor: output.show(reachability())
      case .address: announce(opening.port, again: true)
      case .help:
        output.show(
          HostWords.help.map { "  \($0.word.padded(to: 14)) \($0.does)" }.joined(separator: "\n"))
      }
    } catch {
      output.show(error.sentence)
      output.tell("refused", ["error": .text(error.sentence)])
    }
    return false
  }

  private func perform(_ command: ContestCommand, before: Contest) {
    do throws(RoomError) {
      try room.perform(command)
    } catch {
      let sentence = if case .notSaved(let reason) = error { reason } else { error.sentence }
      output.show(sentence)
      output.tell("refused", ["error": .text(sentence)])
      return
    }
    let contest = room.contest
    output.tell("state", HostFields.state(of: contest))
    if contest.phase == .finished { return tellEnd() }
    switch command {
    case .close: showClosed(contest)
    case .reveal:
      if before.phase == .asking, let index = contest.index {
        output.show(text.counts(of: contest, index))
      }
      show()
    case .tally: showClosed(contest)
    case .kick, .time, .lock, .unlock, .accept, .hint: output.show("done")
    case .end: break
    case .start, .next, .revote, .skip, .pause, .resume, .reopen, .undo: show()
    }
  }

  private func show() { output.show(text.text(of: room.contest)) }

  private func showClosed(_ contest: Contest) {
    guard let index = contest.index else { return }
    var lines = [text.counts(of: contest, index, round: contest.round)]
    if contest.round > 0 {
      lines.insert("before:\n" + text.counts(of: contest, index, round: contest.round - 1), at: 0)
      lines.insert("now:", at: 1)
    }
    if let advice = text.advice(on: contest) { lines.append(advice) }
    output.show(lines.joined(separator: "\n"))
    output.tell("counts", HostFields.counts(of: contest, index))
  }

  // MARK: - Addresses

  private func joinAddress(_ port: Int) -> String {
    let host =
      addresses.first?.authority
      ?? (opening.address == "0.0.0.0" ? "localhost" : opening.address)
    return "\(server.settings.scheme)://\(host):\(port)/"
  }

  private func announce(_ port: Int, again: Bool = false) {
    let join = room.address.withLock { $0 }
    let code = opening.quiz.setup.code
    let screen = join + "screen?key=\(server.settings.screenKey)"
    if !again {
      output.tell(
        "listening",
        [
          "url": .text(join), "code": .text(code), "screen": .text(screen),
          "quiz": .text(opening.quiz.id.uuidString.lowercased()),
        ])
    }
    guard !opening.json else { return }
    var lines: [String] = []
    if !opening.quiz.setup.settings.usesHands {
      if let picture = QRCode(join + "j/" + code) {
        let drawn = isColored ? picture.coloredText : picture.text(inverted: true)
        lines.append(String(drawn.dropLast()))
      }
      lines.append("join:   \(join)   code: \(code)")
      for address in addresses.dropFirst().prefix(4) {
        let port = join.split(separator: ":").last.map(String.init) ?? ""
        lines.append(
          "or:     \(server.settings.scheme)://\(address.authority):\(port)   (\(address.interface))"
        )
      }
    }
    lines.append("screen: \(screen)")
    if opening.certificate == nil, !addresses.isEmpty, !again {
      lines.append(
        "what goes over an open Wi-Fi can be read by others; '--tls-certificate' and '--tls-key' "
          + "prevent it")
    }
    if NetworkAddress.isWithinWindows {
      lines.append("this is Linux within Windows: see 'doctor' about how phones get here")
    }
    output.show(lines.joined(separator: "\n"))
  }

  private func reachability() -> String {
    let contest = room.contest
    let streams = room.audience.students.count
    var lines = [
      streams > 0
        ? "\(Plural.count(streams, "phone")) connected, \(contest.present.count) joined"
        : server.reached.value > 0
          ? "phones got here before, but none is connected now" : "no phone has got here yet"
    ]
    if streams == 0 {
      lines.append(
        "- phones and this machine must be in the same network; open \(room.address.withLock { $0 })ping "
          + "on a phone: it shows 'ok' if it gets here")
      lines.append(
        "- school and guest networks often keep devices apart (client isolation): use another network, "
          + "or a phone's hotspot")
      lines.append("- a firewall may keep the port closed: allow it for this program")
    }
    if NetworkAddress.isWithinWindows {
      lines.append(
        "- Linux within Windows has an address of its own: in Windows, forward the port with 'netsh "
          + "interface portproxy', or set networkingMode=mirrored in .wslconfig")
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// This text with blanks behind it up to a number of columns.
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }
}
