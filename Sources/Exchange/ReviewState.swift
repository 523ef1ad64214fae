import Foundation
import Scheduling

/// Where a card stands when it is reviewed, as review logs of other programs have it.
package enum ReviewState: Int, Equatable, Sendable {
  /// It has no memory yet: the first rated review, or the first after a reset.
  case new = 0
  /// It is reviewed again on the day of its first rated review.
  case learning = 1
  /// It is reviewed on a later day, and was not forgotten before on that day.
  case review = 2
  /// It was forgotten earlier on the same day, which is not its first.
  case relearning = 3
}

/// Follows each card of each learner through its reviews, to tell the state before each.
///
/// It keeps one small record for each card, however many reviews there are.
struct ReviewStates {
  private struct Course {
    let firstDay: Int
    var lastDay: Int
    var isForgotten: Bool
  }

  /// The courses of each learner, by card; nil before a card's first review.
  private var courses: [[Course?]] = []
  private var learners: [UUID: Int] = [:]
  private var latest: (learner: UUID, index: Int)?

  /// The state before a rated review, which is taken into account for the next.
  ///
  /// Reviews come in the order of time; a day before the last one's counts as the same day. A card
  /// is named by its number among all cards that were met, from 0.
  mutating func state(
    before rating: Rating, of card: Int, learner: UUID, on day: Int
  ) -> ReviewState {
    let owner = index(of: learner)
    while courses[owner].count <= card { courses[owner].append(nil) }
    guard var course = courses[owner][card] else {
      courses[owner][card] = Course(firstDay: day, lastDay: day, isForgotten: false)
      return .new
    }
    let isLater = day > course.lastDay
    if isLater { course.isForgotten = false }
    course.lastDay = max(day, course.lastDay)
    let state: ReviewState =
      course.lastDay == course.firstDay ? .learning : course.isForgotten ? .relearning : .review
    if rating == .again { course.isForgotten = true }
    courses[owner][card] = course
    return state
  }

  /// Takes into account that a learner learns a card anew: its next review is its first.
  mutating func reset(_ card: Int, of learner: UUID) {
    let owner = index(of: learner)
    if card < courses[owner].count { courses[owner][card] = nil }
  }

  private mutating func index(of learner: UUID) -> Int {
    if let latest, latest.learner == learner { return latest.index }
    let index = learners[learner] ?? courses.count
    if index == courses.count {
      learners[learner] = index
      courses.append([])
    }
    latest = (learner, index)
    return index
  }
}
