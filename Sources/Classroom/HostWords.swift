import Contest
import DeckFormat
import Foundation
import Questions

/// What a teacher can type while a class quiz goes on.
enum HostWord: Equatable {
  /// Something the quiz does.
  case command(ContestCommand)
  /// Something that is shown.
  case players, scores, counts, doctor, help, address
  /// Leaves the quiz open, to go on later.
  case quit
}

/// Reads lines of a teacher.
struct HostWords {
  /// What can be typed, with what it does.
  static let help: [(word: String, does: String)] = [
    ("Enter", "the obvious next step: start, close, reveal, next"),
    ("start", "ask the first question"), ("close", "take no more answers"),
    ("reveal", "show the right answer"), ("next", "ask the next question"),
    ("revote", "ask the question once more, after they talked"),
    ("reopen", "take answers again"), ("skip", "go on without the question"),
    ("pause", "stop the clock"), ("resume", "go on after a pause"), ("hint", "show the hint"),
    ("undo", "take the last of these steps back"),
    ("counts", "how many gave which answer"),
    ("accept TEXT", "accept a spelling for the question"),
    ("tally a12 b9", "note the hands that went up"),
    ("players", "who is here"), ("scores", "the points so far"),
    ("lock, unlock", "let nobody in; let them in again"),
    ("kick NAME", "send somebody out, who may come again"),
    ("time NAME 1.5", "more time for somebody: 1, 1.5, 2, none"),
    ("address", "where students join, with the code"),
    ("doctor", "whether phones reach this machine"), ("end", "end the quiz"),
    ("quit", "leave it open, to go on later"),
  ]

  private static let plain: [(String, HostWord)] = [
    ("start", .command(.start)), ("close", .command(.close)), ("reveal", .command(.reveal)),
    ("next", .command(.next)), ("revote", .command(.revote)), ("reopen", .command(.reopen)),
    ("skip", .command(.skip)), ("pause", .command(.pause)), ("resume", .command(.resume)),
    ("hint", .command(.hint)), ("undo", .command(.undo)), ("lock", .command(.lock)),
    ("unlock", .command(.unlock)), ("end", .command(.end)), ("players", .players),
    ("scores", .scores), ("counts", .counts), ("doctor", .doctor), ("help", .help), ("?", .help),
    ("address", .address), ("quit", .quit),
  ]

  /// The words that can be typed, for completion.
  static var all: [String] {
    plain.map(\.0).filter { $0 != "?" } + ["kick", "time", "tally", "accept"]
  }

  /// Why a line says nothing: a sentence.
  struct Complaint: Error, Equatable {
    let sentence: String
  }

  /// What a line means; an empty one the obvious next step.
  ///
  /// The first letters of a word are enough where no other word begins with them; but for `end`.
  ///
  /// - Throws: Why it means nothing.
  static func read(_ line: String, in contest: Contest) throws(Complaint) -> HostWord {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let typed = words.first?.lowercased() else {
      guard let obvious = contest.obvious else { throw Complaint(sentence: "the quiz is over") }
      return .command(obvious)
    }
    let rest = Array(words.dropFirst())
    let first = try whole(typed)
    if let word = plain.first(where: { $0.0 == first })?.1 {
      guard rest.isEmpty else {
        throw Complaint(sentence: "'\(first)' stands alone; 'help' lists what can be typed")
      }
      return word
    }
    switch first {
    case "kick": return .command(.kick(try player(rest, in: contest)))
    case "time":
      guard let last = rest.last, let extra = ExtraTime(written: last) else {
        throw Complaint(sentence: "'time NAME 1.5' gives more time: 1, 1.5, 2 or none")
      }
      return .command(.time(try player(Array(rest.dropLast()), in: contest), extra))
    case "accept":
      guard !rest.isEmpty else { throw Complaint(sentence: "'accept TEXT' accepts a spelling") }
      return .command(.accept(rest.joined(separator: " ")))
    default: return .command(.tally(try tally(rest, in: contest)))
    }
  }

  private static func whole(_ typed: String) throws(Complaint) -> String {
    if all.contains(typed) || typed == "?" { return typed }
    // What nobody should do by a slip of the keys is typed in full.
    let matches = all.filter { $0.hasPrefix(typed) && $0 != "end" }
    switch matches.count {
    case 1: return matches[0]
    case 0:
      let hint = EditDistance.nearest(to: typed, in: all).map { "did you mean '\($0)'?" }
      throw Complaint(
        sentence: "there is no '\(typed)' here; \(hint ?? "'help' lists what can be typed")")
    default: throw Complaint(sentence: "'\(typed)' may be \(matches.joined(separator: " or "))")
    }
  }

  private static func player(_ words: [String], in contest: Contest) throws(Complaint) -> UUID {
    let name = words.joined(separator: " ")
    let key = PlayerName.key(of: name)
    guard !key.isEmpty else { throw Complaint(sentence: "say who: 'players' lists them") }
    // The name, else what begins so, else what looks so: nobody types letters of other scripts.
    let look = PlayerName.look(of: name)
    let tests: [(ContestPlayer) -> Bool] = [
      { PlayerName.key(of: $0.name) == key }, { PlayerName.key(of: $0.name).hasPrefix(key) },
      { PlayerName.look(of: $0.name).hasPrefix(look) },
    ]
    let found = tests.lazy.map { contest.present.filter($0) }.first { !$0.isEmpty } ?? []
    guard let one = found.first else {
      throw Complaint(sentence: "nobody here is called '\(name)'; 'players' lists them")
    }
    guard found.count == 1 else {
      throw Complaint(
        sentence: "'\(name)' may be \(found.map(\.name).joined(separator: " or "))")
    }
    return one.id
  }

  private static let mostHands = 10_000

  /// Hands as they are typed: `a12 b9 c6`.
  private static func tally(_ words: [String], in contest: Contest) throws(Complaint) -> [Int] {
    let usage = Complaint(
      sentence: "'tally a12 b9 c6' notes how many hands went up for each letter")
    guard let index = contest.index, !words.isEmpty else { throw usage }
    var counts = contest.setup.questions[index].prompt.options.map { _ in 0 }
    var counted: Set<Int> = []
    for word in words {
      let digits = word.dropFirst()
      guard let letter = word.first?.lowercased().unicodeScalars, letter.count == 1,
        let place = letter.first.map({ Int($0.value) - 97 }), counts.indices.contains(place),
        digits.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(digits),
        count <= mostHands, counted.insert(place).inserted
      else { throw usage }
      counts[place] = count
    }
    return counts
  }
}
