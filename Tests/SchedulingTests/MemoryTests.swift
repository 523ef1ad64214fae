import Foundation
import Scheduling
import Testing

/// The values a memory can have.
struct MemoryTests {
  @Test func valuesOutOfBoundsBecomeTheNearest() {
    #expect(Memory(stability: 0, difficulty: 0) == Memory(stability: 0.001, difficulty: 1))
    #expect(
      Memory(stability: .infinity, difficulty: 11) == Memory(stability: 36500, difficulty: 10))
    #expect(Memory(stability: .nan, difficulty: .nan) == Memory(stability: 0.001, difficulty: 1))
  }

  @Test func decodingKeepsTheBoundsAndEncodingTheValues() throws {
    let memory = Memory(stability: 12.25, difficulty: 5.5)
    let json = try JSONEncoder().encode(memory)
    #expect(try JSONDecoder().decode(Memory.self, from: json) == memory)
    let wild = Data(#"{"stability":1e9,"difficulty":-2}"#.utf8)
    #expect(
      try JSONDecoder().decode(Memory.self, from: wild)
        == Memory(stability: 36500, difficulty: 1))
  }

  @Test func ratingsAreOrderedAndCodedAsOneToFour() throws {
    #expect(Rating.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(Rating.allCases.sorted(by: >) == [.easy, .good, .hard, .again])
    #expect(try JSONDecoder().decode([Rating].self, from: Data("[1,4]".utf8)) == [.again, .easy])
  }
}
