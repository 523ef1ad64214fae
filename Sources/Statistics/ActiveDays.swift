/// The days with at least one answer, and what was answered on each.
struct ActiveDays {
  /// The sums of each day over all decks, in the order of days; none is empty.
  let sums: [(day: Int, rollUp: RollUp)]

  /// Sums up days, in any order.
  init(_ days: [(key: DaySum.Key, value: RollUp)]) {
    var byDay: [Int: RollUp] = [:]
    for (key, rollUp) in days { byDay[key.day, default: RollUp()].add(rollUp) }
    sums = byDay.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      .map { (day: $0.key, rollUp: $0.value) }
  }

  /// The sums of the days within bounds, in order.
  func rollUps(in days: ClosedRange<Int>) -> [RollUp] {
    sums.filter { days.contains($0.day) }.map(\.rollUp)
  }

  /// The days in a row with an answer up to a day, or to the one before as long as it has none.
  func streak(upTo day: Int) -> Int {
    var length = 0
    for sum in sums.reversed() where sum.day <= day {
      let expected = day - length
      if sum.day == expected {
        length += 1
      } else if length == 0 && sum.day == day - 1 {
        return streak(upTo: day - 1)
      } else {
        break
      }
    }
    return length
  }

  /// The most days in a row that had an answer.
  var longestStreak: Int {
    var longest = 0
    var length = 0
    var last: Int?
    for sum in sums {
      length = last == sum.day - 1 ? length + 1 : 1
      longest = max(longest, length)
      last = sum.day
    }
    return longest
  }
}
