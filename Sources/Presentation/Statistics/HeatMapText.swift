import DeckFormat
package import Statistics
import Study

/// A heat map of characters: a row for each weekday, two columns for each week.
package struct HeatMapText: Sendable {
  private static let labelWidth = 4
  private static let cellWidth = 2
  /// The weeks of half a year.
  private static let halfYear = 27

  private let map: HeatMap

  /// Creates the text of a heat map.
  package init(_ map: HeatMap) { self.map = map }

  /// The weeks a terminal shows: a year, half a year, or what it has room for.
  package static func weekCount(_ style: Style) -> Int {
    let room = (style.width - labelWidth) / cellWidth
    return room >= HeatMap.weekCount ? HeatMap.weekCount : min(room, halfYear)
  }

  /// The lines of the map and its legend; none is wider than the terminal.
  package func lines(_ style: Style) -> [String] {
    let weeks = Array(map.weeks.suffix(Self.weekCount(style)))
    let rows = (0..<7).map { weekday in
      let cells = weeks.map { week -> String in
        let index = week.startIndex + weekday
        guard index < week.endIndex else { return "" }
        let shade = Self.shades(style)[map.level(of: map.days[index].tally.answers)]
        return String(repeating: shade, count: Self.cellWidth)
      }
      return Self.trimmed(Self.weekdays[weekday].padded(to: Self.labelWidth) + cells.joined())
    }
    return [style.painted(months(of: weeks, style), .muted)] + rows + legend(style)
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// What a day of each level is drawn with.
  private static func shades(_ style: Style) -> [String] {
    style.isPlain ? [" ", ".", ":", "*", "#"] : ["·", "░", "▒", "▓", "█"]
  }

  /// The names of months above the first weeks that begin in them.
  private func months(of weeks: [ArraySlice<HeatMap.Day>], _ style: Style) -> String {
    var line = ""
    var last: Int?
    for (index, week) in weeks.enumerated() {
      guard let monday = week.first.map({ CalendarDay(number: $0.number) }) else { continue }
      defer { last = monday.month }
      let column = Self.labelWidth + index * Self.cellWidth
      let isNew = last == nil ? monday.day <= 14 : monday.month != last
      guard isNew, line.isEmpty || line.count < column,
        column + monday.monthName.count <= style.width
      else { continue }
      line = line.padded(to: column) + monday.monthName
    }
    return line
  }

  private func legend(_ style: Style) -> [String] {
    let shades = Self.shades(style)
    let levels = (0...HeatMap.highestLevel).map { level in
      let shade = shades[level] == " " ? "blank:" : shades[level]
      return "\(shade) \(Self.range(of: level, in: map))"
    }
    return Self.filled(levels, style)
  }

  /// The answers of a level in words: `none`, `11 to 20`, `31 or more`.
  static func range(of level: Int, in map: HeatMap) -> String {
    guard level > 0 else { return "none" }
    let least = Plural.grouped(map.least(ofLevel: level))
    if level == HeatMap.highestLevel { return "\(least) or more" }
    let most = Plural.grouped(map.least(ofLevel: level + 1) - 1)
    return least == most ? least : "\(least) to \(most)"
  }

  /// Pieces side by side, on as many lines as they need.
  private static func filled(_ pieces: [String], _ style: Style) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, last.terminalWidth + 2 + piece.terminalWidth <= style.width {
        lines[lines.count - 1] = "\(last)  \(piece)"
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
