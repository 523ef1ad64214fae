extension ReviewLog {
  /// Goes through all reviews, card after card and each card's by time, with the memories they leave.
  ///
  /// In double precision; where the last digits do not matter ``BatchReplay`` is many times as fast.
  package func replay<Failure: Error>(
    _ model: Model, _ body: (ReplayedReview) throws(Failure) -> Void
  ) throws(Failure) {
    switch model {
    case .fsrs6(let model): try replay(model, body)
    case .fsrs7(let model): try replay(model, body)
    }
  }

  private func replay<Failure: Error>(
    _ model: some ForgettingModel, _ body: (ReplayedReview) throws(Failure) -> Void
  ) throws(Failure) {
    for (card, number) in cards.enumerated() {
      var memory: Memory?
      let places = reviews(ofCardAt: card)
      for place in places {
        let review = review(at: place, isFirst: place == places.lowerBound)
        let after = model.memory(after: review, from: memory)
        try body(
          ReplayedReview(
            card: number, index: place - places.lowerBound, place: place, review: review,
            before: memory, after: after))
        memory = after
      }
    }
  }
}
