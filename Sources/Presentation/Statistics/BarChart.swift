import DeckFormat

/// Numbers as bars that lie one below the other, each with its number.
package struct BarChart: Equatable, Sendable {
  /// One bar.
  package struct Bar: Equatable, Sendable {
    /// What is counted.
    package var label: String
    /// What the bar is as long as, 0 or more.
    package var value: Double
    /// The value as it stands behind the bar.
    package var number: String
    /// What stands behind the count; empty if nothing.
    package var remark: String

    /// Creates a bar of a count, 0 or more.
    package init(_ label: String, _ count: Int, remark: String = "") {
      self.init(
        label, Double(max(0, count)), number: Plural.grouped(max(0, count)), remark: remark)
    }

    /// Creates a bar of any value.
    package init(_ label: String, _ value: Double, number: String, remark: String = "") {
      self.label = label
      self.value = value
      self.number = number
      self.remark = remark
    }
  }

  /// The columns of the longest bar, on a terminal that has them.
  package static let longestBar = 40

  /// The bars, in order.
  package var bars: [Bar]
  /// The value that fills a bar where all values are smaller.
  package var leastFullBar: Double

  /// Creates a chart; unless something else is said a bar of less than ten is never full, so that a
  /// single card looks like one.
  package init(_ bars: [Bar], leastFullBar: Double = 10) {
    self.bars = bars
    self.leastFullBar = leastFullBar
  }

  /// The lines of the chart, one for each bar; none is wider than the terminal.
  ///
  /// Bars are as long as their counts, the highest filling the space, to an eighth of a column;
  /// in whole columns where only ASCII may be drawn. Everything above 0 is seen.
  package func lines(_ style: Style) -> [String] {
    let labels = bars.map {
      $0.label.sanitized.truncated(to: style.width / 3, ellipsis: style.ellipsis)
    }
    let labelWidth = labels.reduce(0) { max($0, $1.terminalWidth) }
    let tails = bars.map { bar in
      let remark = bar.remark.sanitized
      return bar.number + (remark.isEmpty ? "" : "  \(remark)")
    }
    let tailWidth = tails.reduce(0) { max($0, $1.terminalWidth) }
    let space = max(1, min(Self.longestBar, style.width - labelWidth - tailWidth - 3))
    let highest = bars.reduce(leastFullBar) { max($0, $1.value) }
    return bars.indices.map { index in
      let bar = Self.bar(bars[index].value, of: highest, columns: space, style: style)
      let start = "\(labels[index].padded(to: labelWidth))  \(bar)\(bar.isEmpty ? "" : " ")"
      let room = max(0, style.width - start.terminalWidth)
      return start + tails[index].truncated(to: room, ellipsis: style.ellipsis)
    }
  }

  private static func bar(_ value: Double, of highest: Double, columns: Int, style: Style) -> String
  {
    guard value > 0 else { return "" }
    let share = value / highest * Double(columns)
    if style.isPlain { return String(repeating: "#", count: max(1, Int(share.rounded()))) }
    let eighths = max(1, Int((share * 8).rounded()))
    let part = eighths % 8 == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8 - 1])
    return String(repeating: "█", count: eighths / 8) + part
  }
}
