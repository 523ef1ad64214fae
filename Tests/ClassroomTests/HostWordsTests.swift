import Contest
import Foundation
import Storage
import Testing

@testable import Classroom

@Suite("What a teacher types")
struct HostWordsTests {
  private static func contest(
    _ names: [String] = [], _ commands: [ContestCommand] = [],
    _ settings: ContestSettings = ContestSettings()
  ) throws -> Contest {
    var contest = Contest(Quizzes.quiz(Quizzes.all, settings).setup, grader: ContestGrader([]))
    for name in names {
      _ = try contest.handle(.join(ContestPlayer(id: UUID(), name: name)), at: 1)
    }
    for command in commands { _ = try contest.handle(.command(command), at: 2) }
    return contest
  }

  private static func complaint(_ line: String, in contest: Contest) -> String? {
    do throws(HostWords.Complaint) {
      _ = try HostWords.read(line, in: contest)
      return nil
    } catch { return error.sentence }
  }

  @Test("an empty line is the obvious next step")
  func enter() throws {
    let steps: [(commands: [ContestCommand], obvious: ContestCommand)] = [
      ([], .start), ([.start], .close), ([.start, .pause], .resume), ([.start, .close], .reveal),
      ([.start, .reveal], .next),
      ([.start] + Array(repeating: .skip, count: 4) + [.reveal], .end),
    ]
    for (commands, obvious) in steps {
      let contest = try Self.contest([], commands)
      for line in ["", "   ", "\t"] {
        #expect(try HostWords.read(line, in: contest) == .command(obvious), "\(commands)")
      }
    }
    #expect(Self.complaint("", in: try Self.contest([], [.end])) == "the quiz is over")
    let own = try Self.contest([], [.start], ContestSettings(isSelfPaced: true))
    #expect(try HostWords.read("", in: own) == .command(.end))
  }

  @Test(
    "each word that stands alone",
    arguments: [
      ("start", HostWord.command(.start)), ("close", .command(.close)),
      ("reveal", .command(.reveal)), ("next", .command(.next)), ("revote", .command(.revote)),
      ("reopen", .command(.reopen)), ("skip", .command(.skip)), ("pause", .command(.pause)),
      ("resume", .command(.resume)), ("hint", .command(.hint)), ("undo", .command(.undo)),
      ("lock", .command(.lock)), ("unlock", .command(.unlock)), ("end", .command(.end)),
      ("players", .players), ("scores", .scores), ("counts", .counts), ("doctor", .doctor),
      ("help", .help), ("?", .help), ("address", .address), ("quit", .quit),
    ])
  func plain(word: String, meaning: HostWord) throws {
    let contest = try Self.contest()
    #expect(try HostWords.read(word, in: contest) == meaning)
    #expect(try HostWords.read("  \(word.uppercased()) ", in: contest) == meaning)
    #expect(
      Self.complaint("\(word) now", in: contest)
        == "'\(word)' stands alone; 'help' lists what can be typed")
  }

  @Test("the first letters are enough where no other word begins with them")
  func prefixes() throws {
    let contest = try Self.contest()
    let short: [(String, HostWord)] = [
      ("n", .command(.next)), ("st", .command(.start)), ("clo", .command(.close)),
      ("reve", .command(.reveal)), ("revo", .command(.revote)), ("und", .command(.undo)),
      ("l", .command(.lock)), ("d", .doctor), ("pl", .players), ("q", .quit),
    ]
    for (typed, meaning) in short {
      #expect(try HostWords.read(typed, in: contest) == meaning, "\(typed)")
    }
    #expect(Self.complaint("un", in: contest) == "'un' may be undo or unlock")
    #expect(Self.complaint("rev", in: contest) == "'rev' may be reveal or revote")
    #expect(Self.complaint("s", in: contest) == "'s' may be start or skip or scores")
    #expect(
      Self.complaint("r", in: contest) == "'r' may be reveal or revote or reopen or resume")
    #expect(Self.complaint("a", in: contest) == "'a' may be address or accept")
  }

  @Test("a slip gets a suggestion")
  func suggestions() throws {
    let contest = try Self.contest()
    #expect(
      Self.complaint("revael", in: contest) == "there is no 'revael' here; did you mean 'reveal'?")
    #expect(Self.complaint("NXET", in: contest) == "there is no 'nxet' here; did you mean 'next'?")
    #expect(
      Self.complaint("xyzzy!", in: contest)
        == "there is no 'xyzzy!' here; 'help' lists what can be typed")
  }

  @Test("everything that help lists can be typed, and everything that can be typed is listed")
  func help() {
    let listed = HostWords.help.flatMap { line in
      line.word.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
    }
    #expect(Set(listed) == Set(HostWords.all).subtracting(["help"]).union(["Enter"]))
    #expect(HostWords.help.allSatisfy { !$0.does.isEmpty })
  }

  @Test("a student is named by the beginning of the name")
  func kick() throws {
    let contest = try Self.contest(["Ada Lovelace", "Adam", "Bob", "Arnold", "Ida 2"])
    let ids = Dictionary(uniqueKeysWithValues: contest.players.map { ($0.name, $0.id) })
    for (typed, name) in [
      ("kick Ada Lovelace", "Ada Lovelace"), ("kick ada l", "Ada Lovelace"),
      ("kick adal", "Ada Lovelace"), ("KICK b", "Bob"), ("k Bоb", "Bob"), ("kick adam", "Adam"),
      ("kick ar", "Arnold"), ("kick arn", "Arnold"), ("kick arno", "Arnold"),
      ("kick ida 2", "Ida 2"),
    ] {
      let id = try #require(ids[name])
      #expect(try HostWords.read(typed, in: contest) == .command(.kick(id)), "\(typed)")
    }
    #expect(Self.complaint("kick", in: contest) == "say who: 'players' lists them")
    #expect(
      Self.complaint("kick Eve", in: contest)
        == "nobody here is called 'Eve'; 'players' lists them")
    #expect(Self.complaint("kick ad", in: contest) == "'ad' may be Ada Lovelace or Adam")
    var emptier = contest
    _ = try emptier.handle(.command(.kick(try #require(ids["Bob"]))), at: 3)
    #expect(
      Self.complaint("kick Bob", in: emptier)
        == "nobody here is called 'Bob'; 'players' lists them")
  }

  @Test("a name that is whole comes before names that begin so")
  func wholeName() throws {
    let contest = try Self.contest(["Anna", "Ann", "Annabel"])
    #expect(
      try HostWords.read("kick ann", in: contest) == .command(.kick(contest.players[1].id)))
  }

  @Test("more time is given as it is written")
  func time() throws {
    let contest = try Self.contest(["Ada", "Ida 2"])
    let (ada, ida) = (contest.players[0].id, contest.players[1].id)
    for (typed, meaning) in [
      ("time Ada 1.5", ContestCommand.time(ada, .half)), ("time ada ×1,5", .time(ada, .half)),
      ("time a 2", .time(ada, .double)), ("time Ada none", .time(ada, .unlimited)),
      ("time Ada 1", .time(ada, .none)), ("time Ida 2 2", .time(ida, .double)),
    ] {
      #expect(try HostWords.read(typed, in: contest) == .command(meaning), "\(typed)")
    }
    let usage = "'time NAME 1.5' gives more time: 1, 1.5, 2 or none"
    for line in ["time", "time Ada", "time Ada 3", "time Ada more"] {
      #expect(Self.complaint(line, in: contest) == usage, "\(line)")
    }
    #expect(Self.complaint("time 2", in: contest) == "say who: 'players' lists them")
    #expect(
      Self.complaint("time Eve 2", in: contest)
        == "nobody here is called 'Eve'; 'players' lists them")
  }

  @Test("hands are counted by the letters of the projector")
  func tally() throws {
    let contest = try Self.contest([], [.start], ContestSettings(usesHands: true))
    #expect(
      try HostWords.read("tally a12 b9 c6", in: contest) == .command(.tally([12, 9, 6, 0])))
    #expect(try HostWords.read("ta D3 A0", in: contest) == .command(.tally([0, 0, 0, 3])))
    let usage = "'tally a12 b9 c6' notes how many hands went up for each letter"
    for line in [
      "tally", "tally 12", "tally a", "tally a 12", "tally a1b2", "tally e1", "tally z99",
      "tally a-1", "tally a+1", "tally a1.5", "tally á5", "tally a99999999999999999999",
      "tally a10001", "tally a1 a2", "tally 🙋5", "tally a٣",
    ] {
      #expect(Self.complaint(line, in: contest) == usage, "\(line)")
    }
    #expect(Self.complaint("tally a1", in: try Self.contest()) == usage)
  }

  @Test("a spelling is accepted as it was typed")
  func accept() throws {
    let contest = try Self.contest()
    #expect(
      try HostWords.read("accept  Reval   Town", in: contest) == .command(.accept("Reval Town")))
    #expect(Self.complaint("accept", in: contest) == "'accept TEXT' accepts a spelling")
  }
}
