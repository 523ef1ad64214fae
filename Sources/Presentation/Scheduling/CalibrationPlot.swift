package import Scheduling

/// Predicted against true recall, drawn with letters: one line for each bin of predictions.
package struct CalibrationPlot {
  /// The columns from nothing to all, on a terminal that has them.
  private static let longest = 41

  private let bins: [CalibrationBin]

  /// The bins, by what was predicted.
  package init(_ bins: [CalibrationBin]) { self.bins = bins }

  /// The lines: what was predicted, what was known, both on a line from 0 to 100 %, and the number
  /// of reviews; `|` stands at what was predicted, `*` at what was known, `X` at both.
  package func lines(_ style: Style) -> [String] {
    guard !bins.isEmpty else { return [] }
    let counts = bins.map { Plural.grouped($0.count) }
    let countWidth = counts.reduce(7) { max($0, $1.count) }
    let space = max(11, min(Self.longest, style.width - 22 - countWidth))
    let head =
      "predicted   known  " + "0%".padded(to: space - 4) + "100%  "
      + "reviews".padded(leftTo: countWidth)
    let rows = zip(bins, counts).map { bin, count in
      "\((Figure.tenths(bin.predicted) + "%").padded(leftTo: 9))  "
        + "\((Figure.tenths(bin.known) + "%").padded(leftTo: 6))  " + line(bin, space)
        + "  " + count.padded(leftTo: countWidth)
    }
    return [style.painted(head, .muted)] + rows
      + ["|  predicted   *  known   X  both: the nearer, the better"]
  }

  private func line(_ bin: CalibrationBin, _ space: Int) -> String {
    func place(_ share: Double) -> Int { Int((share * Double(space - 1)).rounded()) }
    var cells = Array(repeating: Character("."), count: space)
    cells[place(bin.predicted)] = "|"
    cells[place(bin.known)] = place(bin.known) == place(bin.predicted) ? "X" : "*"
    return String(cells)
  }
}
