import Statistics

/// What was recalled of the answers that were predicted alike; on the diagonal both agree.
struct CalibrationChart {
  private static let height = 340.0
  private static let left = 62.0
  private static let right = 352.0
  private static let top = 10.0
  private static let bottom = 300.0

  /// The answers below which a bin tells too little to be drawn among others.
  static let fewestAnswers = 10

  /// What is drawn.
  private let bins: [CalibrationBin]

  /// Charts the bins with ten answers or more, or all if there are none.
  init(_ calibration: Calibration) {
    let all = calibration.bins.filter { !$0.isEmpty }
    let firm = all.filter { $0.recalls >= Self.fewestAnswers }
    bins = firm.isEmpty ? all : firm
  }

  /// Draws the chart; see ``Drawing/chart(id:title:description:width:height:_:)``.
  func drawn(id: String, title: String, description: String) -> HTML {
    let marks = stride(from: lowest, through: 100, by: lowest < 50 ? 20 : 10)
    var content: [HTML] = marks.flatMap { mark in
      let share = Double(mark) / 100
      return [
        Drawing.line("grid", from: (Self.left, y(share)), to: (Self.right, y(share))),
        Drawing.line("grid", from: (x(share), Self.top), to: (x(share), Self.bottom)),
        Drawing.label("\(mark)%", x: Self.left - 6, y: y(share) + 4, anchor: "end"),
        Drawing.label("\(mark)%", x: x(share), y: Self.bottom + 16, anchor: "middle"),
      ]
    }
    let least = Double(lowest) / 100
    content.append(Drawing.line("diagonal", from: (x(least), y(least)), to: (x(1), y(1))))
    content.append(
      Drawing.label(
        "predicted", x: (Self.left + Self.right) / 2, y: Self.bottom + 34, anchor: "middle"))
    content.append(
      .tag(
        "text",
        [
          "class": "label", "text-anchor": "middle",
          "transform": "translate(14 \(Drawing.number((Self.top + Self.bottom) / 2))) rotate(-90)",
        ], "recalled"))
    for bin in bins { content += point(of: bin) }
    return Drawing.chart(
      id: id, title: title, description: description, height: Self.height, content)
  }

  private func point(of bin: CalibrationBin) -> [HTML] {
    guard let share = bin.retention.recalls.share, let predicted = bin.retention.predicted,
      let interval = bin.retention.recalls.interval
    else { return [] }
    let weight = Double(bin.recalls) / Double(max(1, bins.reduce(0) { $0 + $1.recalls }))
    let title =
      "\(Figure.tenths(predicted))% predicted, \(Figure.tenths(share))% recalled, "
      + Plural.count(bin.recalls, "answer")
    return [
      Drawing.line(
        "interval", from: (x(predicted), y(interval.lowerBound)),
        to: (x(predicted), y(interval.upperBound))),
      Drawing.disk(
        "true", x: x(predicted), y: y(share), radius: 3.5 + 6 * weight.squareRoot(), title: title),
    ]
  }

  /// How far the lowest disk is from where the axes begin, in percent, so that it does not lie there.
  private static let margin = 5

  /// The percentage both axes begin with, a multiple of 10 or, below 50, of 20.
  private var lowest: Int {
    let shares = bins.flatMap { bin in
      [bin.retention.recalls.share, bin.retention.predicted].compactMap { $0 }
    }
    let percent = Int((shares.min() ?? 0) * 100) - Self.margin
    return min(80, max(0, percent < 50 ? percent / 20 * 20 : percent / 10 * 10))
  }

  private func x(_ share: Double) -> Double { Self.left + part(share) * (Self.right - Self.left) }

  private func y(_ share: Double) -> Double { Self.bottom - part(share) * (Self.bottom - Self.top) }

  private func part(_ share: Double) -> Double {
    let least = Double(lowest) / 100
    return (max(least, share) - least) / (1 - least)
  }
}
