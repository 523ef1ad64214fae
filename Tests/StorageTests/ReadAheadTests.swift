import Synchronization
import Testing

@testable import Storage

@Suite("Values that are made ahead on another thread")
struct ReadAheadTests {
  private struct Stop: Error, Equatable { let place: Int }

  @Test("come in order, whatever their number", arguments: [0, 1, 3, 4, 5, 1000])
  func order(count: Int) throws {
    var taken: [Int] = []
    try ReadAhead.forEach(pageSize: 4, pages: 2) { hand in
      for number in 0..<count { try hand(number) }
    } _: {
      taken.append($0)
    }
    #expect(taken == Array(0..<count))
  }

  @Test("are never further ahead than the pages that may wait, and those in hand")
  func bound() throws {
    let made = Mutex(0)
    var taken = 0
    var furthest = 0
    try ReadAhead<Int>.forEach(pageSize: 4, pages: 2) { hand in
      for number in 0..<1000 {
        made.withLock { $0 = number + 1 }
        try hand(number)
      }
    } _: { _ in
      taken += 1
      furthest = max(furthest, made.withLock { $0 } - taken)
    }
    // Two pages wait, one is taken, one is made.
    #expect(furthest <= 16)
  }

  @Test("end with the error of their maker")
  func makersError() throws {
    var taken: [Int] = []
    #expect(throws: Stop(place: 9)) {
      try ReadAhead.forEach(pageSize: 4, pages: 2) { hand in
        for number in 0..<9 { try hand(number) }
        throw Stop(place: 9)
      } _: {
        taken.append($0)
      }
    }
    #expect(taken == Array(0..<8))
  }

  @Test("are made no more once their taker fails")
  func takersError() throws {
    let made = Mutex(0)
    #expect(throws: Stop(place: 5)) {
      try ReadAhead<Int>.forEach(pageSize: 2, pages: 2) { hand in
        for number in 0..<1_000_000 {
          made.withLock { $0 = number + 1 }
          try hand(number)
        }
      } _: {
        if $0 == 5 { throw Stop(place: 5) }
      }
    }
    let stopped = made.withLock { $0 }
    #expect(stopped < 100)
    #expect(made.withLock { $0 } == stopped)
  }
}
