import Contest
import Statistics

/// What the reports of a class quiz say, as text and on a page alike.
struct ClassWords {
  let outcome: ClassOutcome
  /// Whether only ASCII may be drawn with.
  var isPlain = false

  /// What was asked, when, and of which class.
  var title: String {
    let date = String(MomentText.minute(outcome.opened))
    return ([outcome.report.title.sanitized, date, outcome.group.sanitized]).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// How many answered how much, and how well.
  var summary: String {
    let counted = outcome.report.counted.count
    let questions = "\(Plural.count(counted, "question")) \(counted == 1 ? "counts" : "count")"
    guard !outcome.contest.setup.settings.usesHands else {
      return "\(questions), answered with hands"
    }
    let mean = outcome.report.mean.map { ", mean \(Figure.percent($0))" } ?? ""
    return "\(Plural.count(outcome.report.participants, "student")) answered, \(questions)\(mean)"
  }

  /// What must be known before anything else is read; may be empty.
  var remarks: [String] {
    var remarks: [String] = []
    if outcome.contest.phase != .finished {
      remarks.append(
        outcome.isOnPaper
          ? "the answers were not entered yet; 'class enter' takes them in"
          : "the quiz is not over yet; this is how it stands")
    }
    if outcome.isTakenBack {
      remarks.append("what it did to the students' memories was taken back")
    }
    return remarks
  }

  /// A student's points: `7 of 8`, `6.5 of 8`; what stands for nothing if nothing was answered.
  func points(of line: ContestReport.Line) -> String {
    guard let points = line.points else { return "absent" }
    return "\(Self.number(points)) of \(Self.number(line.of))"
  }

  /// How a mark is drawn.
  func sign(of mark: ClassOutcome.Mark) -> String {
    switch mark {
    case .right: isPlain ? "R" : "✓"
    case .partly: isPlain ? "P" : "◐"
    case .wrong: isPlain ? "W" : "✗"
    case .none: isPlain ? "-" : "·"
    }
  }

  /// What the marks mean.
  var legend: String {
    ClassOutcome.Mark.allCases.map { mark in
      let name = mark == .none ? "no answer" : mark.rawValue
      return "\(sign(of: mark)) \(name)"
    }.joined(separator: ", ")
  }

  /// How many answered a question right: `right 8 of 12, 67% (95% interval 39–86%)`.
  func right(_ item: ItemAnalysis) -> String {
    guard let share = item.right.share, let interval = interval(of: item.right) else {
      return "nobody answered"
    }
    return "right \(item.right.successes) of \(item.right.count), \(Figure.percent(share)) "
      + "(95% interval \(interval))"
  }

  /// What else is to be said of a question: the mean where parts count, and the discrimination.
  func further(_ item: ItemAnalysis) -> String {
    var figures: [String] = []
    if let mean = item.difficulty, mean != item.right.share {
      figures.append("mean of the parts \(Figure.percent(mean))")
    }
    if let value = item.discrimination {
      figures.append("discrimination \(Self.hundredths(value, isPlain))")
    }
    return figures.joined(separator: ", ")
  }

  /// The 95 % interval of a share: `39–86%`; nil without a trial.
  func interval(of proportion: Proportion) -> String? {
    proportion.interval.map { interval in
      let low = Int((interval.lowerBound * 100).rounded())
      let high = Int((interval.upperBound * 100).rounded())
      return "\(low)\(isPlain ? "-" : "–")\(high)%"
    }
  }

  /// What is said of a question that those who do well elsewhere get wrong.
  static let doubt =
    "doubtful: those who do well elsewhere get it wrong more often than the others; look whether it "
    + "has two right answers or the wrong key"

  /// What is said where few answered.
  var caution: String? {
    let most = outcome.report.items.map(\.right.count).max() ?? 0
    guard (1..<ItemAnalysis.enough).contains(most) else { return nil }
    return "with fewer than \(ItemAnalysis.enough) answers these figures say little; the intervals "
      + "tell how little"
  }

  /// A number of points, without a fraction where there is none.
  static func number(_ points: Double) -> String {
    let hundredths = Int((points * 100).rounded())
    guard hundredths % 100 != 0 else { return Plural.grouped(hundredths / 100) }
    let rest = hundredths % 100
    let fraction = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(Plural.grouped(hundredths / 100)).\(fraction)"
  }

  /// A number of -1…1 with two decimals.
  static func hundredths(_ value: Double, _ isPlain: Bool) -> String {
    let number = Int((value.magnitude * 100).rounded())
    let sign = value < 0 && number > 0 ? (isPlain ? "-" : "\u{2212}") : ""
    return "\(sign)\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }
}
