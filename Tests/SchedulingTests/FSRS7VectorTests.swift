import Scheduling
import Testing

/// FSRS-7 meets the values of the reference.
struct FSRS7VectorTests {
  let vectors: FSRS7Vectors

  init() throws {
    vectors = try FSRS7Vectors.load()
  }

  @Test func theFixtureIsComplete() {
    #expect(vectors.vectors.count == 40)
    #expect(vectors.paramSets.count == 4)
    #expect(vectors.paramSets["default"] == FSRS7Weights.default.values)
  }

  @Test func everyHistoryLeadsToTheReferenceMemories() throws {
    for history in vectors.vectors {
      let memories = try vectors.model(of: history).replay(history.ratedReviews)
      try #require(memories.count == history.states.count)
      for (memory, state) in zip(memories, history.states) {
        let fast = try #require(memory.fastStability)
        #expect(deviation(memory.stability, from: state.stability) < 1e-9, "\(history.id)")
        #expect(deviation(fast, from: state.stabilityFast) < 1e-9, "\(history.id)")
        #expect(deviation(memory.difficulty, from: state.difficulty) < 1e-9, "\(history.id)")
        #expect(deviation(memory.stability, from: state.stabilityF32) < 5e-3, "\(history.id)")
        #expect(deviation(fast, from: state.stabilityFastF32) < 5e-3, "\(history.id)")
        #expect(deviation(memory.difficulty, from: state.difficultyF32) < 5e-3, "\(history.id)")
      }
    }
  }

  @Test func recallFadesAsInTheReference() throws {
    for history in vectors.vectors {
      let model = try vectors.model(of: history)
      let memory = try #require(model.replay(history.ratedReviews).last)
      for recall in history.retrievability {
        let value = model.retrievability(of: memory, elapsedDays: recall.elapsedDays)
        #expect(abs(value - recall.r) < 1e-9, "\(history.id)")
        #expect(abs(value - recall.rF32) < 1e-3, "\(history.id)")
      }
    }
  }

  @Test func intervalsLeadToTheDesiredRetentionWithinTheBounds() throws {
    let bounds = FSRS7.intervalBounds
    for history in vectors.vectors {
      let model = try vectors.model(of: history)
      let memory = try #require(model.replay(history.ratedReviews).last)
      for expected in history.nextInterval {
        let interval = model.interval(of: memory, desiredRetention: expected.desiredRetention)
        #expect(bounds.contains(interval), "\(history.id)")
        // What is below a second in the reference is a second here.
        let exact = max(expected.intervalDays, bounds.lowerBound)
        #expect(deviation(interval, from: exact) < 1e-9, "\(history.id)")
        if interval > bounds.lowerBound && interval < bounds.upperBound {
          let recall = model.retrievability(of: memory, elapsedDays: interval)
          #expect(abs(recall - expected.desiredRetention) < 1e-9, "\(history.id)")
        }
      }
    }
  }
}
