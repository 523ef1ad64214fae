import Scheduling
import Testing

/// Meets the values of the reference implementation.
struct VectorTests {
  let vectors: Vectors

  init() throws {
    vectors = try Vectors.load()
  }

  @Test func theFixtureIsComplete() {
    #expect(vectors.vectors.count == 40)
    #expect(vectors.paramSets.count == 4)
    #expect(vectors.parameterMigration.count == 3)
    #expect(vectors.memoryStateFromSm2.count == 36)
  }

  @Test func everyHistoryLeadsToTheReferenceMemories() throws {
    for history in vectors.vectors {
      let memories = try vectors.model(of: history).replay(history.ratedReviews)
      try #require(memories.count == history.states.count)
      for (memory, state) in zip(memories, history.states) {
        #expect(deviation(memory.stability, from: state.stabilityF64) < 1e-9, "\(history.id)")
        #expect(deviation(memory.difficulty, from: state.difficultyF64) < 1e-9, "\(history.id)")
        #expect(deviation(memory.stability, from: state.stabilityF32) < 5e-3, "\(history.id)")
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
        #expect(deviation(value, from: recall.r) < 1e-9, "\(history.id)")
      }
    }
  }

  @Test func intervalsAndTheirWholeDaysAreThoseOfTheReference() throws {
    for history in vectors.vectors {
      let model = try vectors.model(of: history)
      let memory = try #require(model.replay(history.ratedReviews).last)
      for interval in history.nextInterval {
        let value = model.interval(of: memory, desiredRetention: interval.desiredRetention)
        #expect(deviation(value, from: interval.intervalF64) < 1e-9, "\(history.id)")
        #expect(deviation(value, from: interval.intervalF32) < 5e-3, "\(history.id)")
        let policy = IntervalPolicy(desiredRetention: interval.desiredRetention, fuzzes: false)
        #expect(policy.days(for: memory, model: model, seed: 0) == interval.days, "\(history.id)")
      }
    }
  }

  @Test func theFourNextMemoriesAreThoseOfTheReference() throws {
    for history in vectors.vectors {
      let model = try vectors.model(of: history)
      let memory = try #require(model.replay(history.ratedReviews).last)
      let next = history.nextStates
      #expect(next.ratings.map(\.rating) == Rating.allCases)
      let preview = IntervalPolicy(desiredRetention: next.desiredRetention, fuzzes: false)
        .preview(of: memory, elapsedDays: next.elapsedDays, model: model, seed: 0)
      for expected in next.ratings {
        let memory = preview[expected.rating].memory
        let interval = model.interval(of: memory, desiredRetention: next.desiredRetention)
        #expect(deviation(memory.stability, from: expected.stabilityF64) < 1e-9, "\(history.id)")
        #expect(deviation(memory.difficulty, from: expected.difficultyF64) < 1e-9, "\(history.id)")
        #expect(deviation(interval, from: expected.intervalF64) < 1e-9, "\(history.id)")
        #expect(deviation(interval, from: expected.intervalF32) < 5e-3, "\(history.id)")
      }
    }
  }

  @Test func olderWeightsAreMigratedAsInTheReference() throws {
    for migration in vectors.parameterMigration {
      let weights = try Weights(migration.input)
      #expect(weights.values.count == 21)
      for (weight, expected) in zip(weights.values, migration.output21) {
        #expect(deviation(weight, from: expected) < 1e-6)
      }
    }
  }

  @Test func cardsOfAnSM2SchedulerAreConvertedAsInTheReference() {
    for conversion in vectors.memoryStateFromSm2 {
      let memory = FSRS6().memory(
        easeFactor: conversion.easeFactor, interval: conversion.interval,
        retention: conversion.sm2Retention)
      // The reference is single precision; its difficulty is the difference of near values.
      #expect(deviation(memory.stability, from: conversion.stability) < 2e-6)
      #expect(abs(memory.difficulty - conversion.difficulty) < 2e-5)
    }
  }
}
