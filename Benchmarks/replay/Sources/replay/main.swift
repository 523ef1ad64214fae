// How fast a log is replayed on one core:
// swift run -c release --package-path Benchmarks/replay replay FILE.csv [ROUNDS]
//
// FILE is a table of reviews, as Benchmarks/optimizer/make-log makes one. Prints, of each way, the
// median and the best of the rounds in million reviews a second.

import Foundation
import Scheduling

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: replay FILE.csv [ROUNDS]")
  exit(64)
}
let bytes = try Data(contentsOf: URL(filePath: arguments[1]), options: .mappedIfSafe)
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 9 : 9
let log = try ReviewTable.log(of: bytes.span)
let batch = BatchReplay(log)
let seven = try Model(.fsrs7)
print("\(log.count) reviews of \(log.cards.count) cards")

func measure(_ name: String, _ work: () -> Void) {
  let clock = ContinuousClock()
  let rates = (0..<rounds).map { _ in
    Double(log.count) / (clock.measure(work) / .seconds(1)) / 1e6
  }.sorted()
  let figures = [rates[rounds / 2], rates[rounds - 1]].map { String(format: "%8.1f", $0) }
  print(name.padding(toLength: 34, withPad: " ", startingAt: 0) + figures.joined())
}

print("million reviews a second            median    best")
var last: Memory?
var memories = batch.memories(FSRS6())
measure("fsrs-6, batch, single precision") { batch.replay(FSRS6(), into: &memories) }
measure("fsrs-6, packed anew each time") { _ = BatchReplay(log).memories(FSRS6()) }
measure("fsrs-6, double precision") { log.replay(.default) { last = $0.after } }
measure("fsrs-7, double precision") { log.replay(seven) { last = $0.after } }
