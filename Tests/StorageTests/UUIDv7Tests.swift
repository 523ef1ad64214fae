import Chance
import Foundation
import Questions
import Testing

@testable import Storage

@Suite("Identifiers")
struct UUIDv7Tests {
  @Test("an identifier begins with its milliseconds and says version 7, variant 2")
  func layout() {
    var ids = UUIDv7()
    var generator = SplitMix64(seed: 1)
    let id = ids.next(at: 0x0123_4567_89ab, using: &generator).uuidString
    #expect(id.hasPrefix("01234567-89AB-7000-"))
    #expect("89AB".contains(id.dropFirst(19).prefix(1)))
  }

  @Test("each identifier is above the one before, also when the clock goes back or stands")
  func order() {
    var ids = UUIDv7()
    var generator = SplitMix64(seed: 1)
    let instants = Array(repeating: Int64(5000), count: 9000) + [4000, 0, -7, 5001, 6000]
    let made = instants.map { ids.next(at: $0, using: &generator).uuidString }
    #expect(made == made.sorted())
    #expect(Set(made).count == made.count)
    #expect(made.last?.hasPrefix("00000000-1770-7000-") == true)
  }

  @Test("a process makes no identifier twice")
  func process() async {
    let made = await withTaskGroup(of: [UUID].self) { group in
      for _ in 0..<4 { group.addTask { (0..<500).map { _ in UUIDv7.make(at: 1) } } }
      return await group.reduce(into: Set()) { $0.formUnion($1) }
    }
    #expect(made.count == 2000)
  }
}
