/// One step from a typed spelling to the right one.
package enum SpellingEdit: Hashable, Sendable {
  /// The character stays; it is given as the right spelling writes it.
  case keep(Character)
  /// The character is missing from what was typed.
  case insert(Character)
  /// The character was typed and does not belong there.
  case delete(Character)
  /// The first character was typed in place of the second.
  case replace(Character, Character)
  /// The two neighbors, in the order typed, stand the wrong way round.
  case swap(Character, Character)

  /// Whether the step changes anything.
  package var isChange: Bool {
    if case .keep = self { false } else { true }
  }

  /// The fewest steps from one spelling to the other, in order from left to right.
  ///
  /// Steps cost as in `EditDistance.osa`. Of equally short ways, the one that changes characters
  /// further to the left loses to the one further to the right. Time and space grow with the
  /// product of the lengths.
  package static func edits(
    from typed: [Character], to right: [Character],
    where areEqual: (Character, Character) -> Bool
  ) -> [SpellingEdit] {
    // cost[i][j]: the steps between what follows position i of one and position j of the other.
    var cost = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: typed.count + 1)
    func isSwap(_ row: Int, _ column: Int) -> Bool {
      row + 1 < typed.count && column + 1 < right.count
        && areEqual(typed[row], right[column + 1]) && areEqual(typed[row + 1], right[column])
    }
    for row in stride(from: typed.count, through: 0, by: -1) {
      for column in stride(from: right.count, through: 0, by: -1) {
        if row == typed.count || column == right.count {
          cost[row][column] = typed.count - row + right.count - column
          continue
        }
        let change = areEqual(typed[row], right[column]) ? 0 : 1
        var least = cost[row + 1][column + 1] + change
        least = min(least, cost[row + 1][column] + 1, cost[row][column + 1] + 1)
        if isSwap(row, column) { least = min(least, cost[row + 2][column + 2] + 1) }
        cost[row][column] = least
      }
    }
    var edits: [SpellingEdit] = []
    var (row, column) = (0, 0)
    while row < typed.count || column < right.count {
      let here = cost[row][column]
      let hasBoth = row < typed.count && column < right.count
      if hasBoth, areEqual(typed[row], right[column]), cost[row + 1][column + 1] == here {
        edits.append(.keep(right[column]))
        (row, column) = (row + 1, column + 1)
      } else if hasBoth, isSwap(row, column), cost[row + 2][column + 2] + 1 == here {
        edits.append(.swap(typed[row], typed[row + 1]))
        (row, column) = (row + 2, column + 2)
      } else if hasBoth, cost[row + 1][column + 1] + 1 == here {
        edits.append(.replace(typed[row], right[column]))
        (row, column) = (row + 1, column + 1)
      } else if column < right.count, cost[row][column + 1] + 1 == here {
        edits.append(.insert(right[column]))
        column += 1
      } else {
        edits.append(.delete(typed[row]))
        row += 1
      }
    }
    return edits
  }
}
