import Chance
import Foundation
import Testing

@testable import DeckFormat

/// Notes are edited at random, and what the matcher offers is compared with what was done.
///
/// `MOVE_ROUNDS=200` runs longer and prints a table; `MOVE_DECKS=folder` takes other notes;
/// `MOVE_LATE=1` brings what stayed up to date before it asks; `MOVE_MISTAKES=1` prints what went
/// wrong.
struct MoveSimulationTests {
  private let rounds = ProcessInfo.processInfo.environment["MOVE_ROUNDS"].flatMap { Int($0) }
  private let isLate = ProcessInfo.processInfo.environment["MOVE_LATE"] != nil
  private let isTalkative = ProcessInfo.processInfo.environment["MOVE_MISTAKES"] != nil

  private func samples(_ round: Int) throws -> [[(name: String, text: String)]] {
    if let folder = ProcessInfo.processInfo.environment["MOVE_DECKS"] {
      let decks = try NoteSamples.folder(folder)
      return decks + zip(decks, decks.dropFirst()).map { $0 + $1 }
    }
    let shipped = try NoteSamples.shipped()
    let seed = UInt64(round)
    return shipped + [shipped.flatMap(\.self), NoteSamples.generated(seed: seed)]
  }

  /// What is remembered: all facts, or a share of them.
  private func remembered(
    _ truth: NoteTruth, share: Int, _ generator: inout SplitMix64
  ) -> [FactSnapshot] {
    truth.facts.keys.sorted().compactMap { key in
      generator.next(below: 100) < share ? truth.facts[key] : nil
    }
  }

  private func run(_ round: Int, edits: (inout NoteEditor) -> Bool) throws -> MoveTally {
    var tally = MoveTally()
    for (index, texts) in try samples(round).enumerated() {
      let seed = UInt64(round) &* 1_000 &+ UInt64(index)
      var editor = NoteEditor(texts, seed: seed)
      var generator = SplitMix64(seed: seed ^ 0x5eed)
      let before = NoteTruth(editor)
      guard edits(&editor) else { continue }
      let share = [100, 100, 60, 25][generator.next(below: 4)]
      tally.share = share
      var memory = remembered(before, share: share, &generator)
      let after = NoteTruth(editor)
      if isLate { memory = memory.map { after.facts[$0.key] ?? $0 } }
      tally.judge(before, after, remembered: memory)
    }
    return tally
  }

  private func row(_ name: String, _ tally: MoveTally) -> String {
    let figures = [tally.vanished, tally.offered, tally.wanted].map {
      String(repeating: " ", count: max(0, 8 - "\($0)".count)) + "\($0)"
    }
    let rates = [tally.precision, tally.recall].map { String(format: "%8.4f", $0) }
    let padded = name + String(repeating: " ", count: max(0, 32 - name.count))
    return padded + (figures + rates).joined()
  }

  @Test func `one edit at a time`() throws {
    var total = MoveTally()
    var table: [String] = []
    for edit in NoteEdit.allCases {
      var tally = MoveTally()
      for round in 0..<(rounds ?? 1) { tally.add(try run(round) { edit.apply(to: &$0) }) }
      table.append(row(edit.rawValue, tally))
      total.add(tally)
    }
    report(table, total)
    #expect(total.precision >= 0.98)
    #expect(total.recall >= 0.95)
  }

  @Test func `several edits at once`() throws {
    let total = try batches(of: NoteEdit.allCases, seed: 100_000, rounds: rounds ?? 1)
    #expect(total.precision >= 0.98)
    #expect(total.recall >= 0.95)
  }

  /// Without the edits that move a hundred facts at once, and hide the hard ones in the total.
  ///
  /// Two rounds are some 180 moves, three standard deviations of which are 3 of 100: only a long run
  /// holds the matcher to the same bounds as the others.
  @Test func `several small edits at once`() throws {
    let small = NoteEdit.allCases.filter { !$0.isLarge }
    let total = try batches(of: small, seed: 200_000, rounds: rounds ?? 2)
    #expect(total.precision >= (rounds ?? 0 >= 20 ? 0.98 : 0.95))
    #expect(total.recall >= (rounds ?? 0 >= 20 ? 0.95 : 0.93))
  }

  private func batches(of edits: [NoteEdit], seed: Int, rounds: Int) throws -> MoveTally {
    var total = MoveTally()
    var table: [String] = []
    for size in 3...10 {
      var tally = MoveTally()
      for round in 0..<rounds {
        tally.add(
          try run(round * 10 + size + seed) { editor in
            for _ in 0..<size { _ = edits[editor.roll(edits.count)].apply(to: &editor) }
            return true
          })
      }
      table.append(row("\(size) edits", tally))
      total.add(tally)
    }
    report(table, total)
    return total
  }

  private func report(_ table: [String], _ total: MoveTally) {
    guard rounds != nil else { return }
    print("                                vanished offered  wanted precision recall")
    print((table + [row("all", total)]).joined(separator: "\n"))
    for tenth in total.byChange.keys.sorted() {
      guard let (wanted, found) = total.byChange[tenth] else { continue }
      let rate = String(format: "%.4f", Double(found) / Double(max(wanted, 1)))
      print("  \(tenth * 10)–\(tenth * 10 + 9) % of the words changed: \(wanted) wanted, \(rate)")
    }
    for share in total.byShare.keys.sorted() {
      guard let sums = total.byShare[share] else { continue }
      let precision = String(format: "%.4f", Double(sums[1]) / Double(max(sums[0], 1)))
      let recall = String(format: "%.4f", Double(sums[3]) / Double(max(sums[2], 1)))
      print("  \(share) of 100 facts remembered: precision \(precision), recall \(recall)")
    }
    if isTalkative { print(total.mistakes.joined(separator: "\n")) }
  }
}
