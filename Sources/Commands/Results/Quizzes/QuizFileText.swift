import Exchange
import Presentation

/// What is said of a quiz that was written for another program.
struct QuizFileText {
  /// The questions that are named for each reason.
  private static let told = 20

  let sheet: QuizSheet
  /// The facts that it has no question about.
  let unasked: [UnaskedFact]
  let file: QuizFile
  let format: QuizFormat
  /// What the questions were drawn with.
  let seed: UInt64

  /// What became of the rest of the sheet, each reason with the questions it is about, then the sum.
  var lines: [String] {
    around + lines(of: file.changed, "changed", all: file.written)
      + lines(of: file.left, "left", all: nil) + unaskedLines + [headline]
  }

  private var around: [String] {
    sheet.parts.compactMap { part in
      switch format.treatment(of: part) {
      case .whole: nil
      case .changed(let how): "changed: \(part.name): \(how)"
      case .left(let why): "left: \(part.name): \(why)"
      }
    }
  }

  private var headline: String {
    var parts = ["\(Plural.count(file.written, "question")), seed \(seed)"]
    let changed = Set(file.changed.map(\.item)).count
    if changed > 0 { parts.append("\(changed) changed") }
    let left = file.left.count + unasked.count
    if left > 0 { parts.append("\(left) left") }
    return "\(format.rawValue): " + parts.joined(separator: "; ")
  }

  private var unaskedLines: [String] {
    var reasons: [String] = []
    var facts: [String: [UnaskedFact]] = [:]
    for fact in unasked {
      if facts[fact.reason] == nil { reasons.append(fact.reason) }
      facts[fact.reason, default: []].append(fact)
    }
    return reasons.flatMap { reason -> [String] in
      let found = facts[reason] ?? []
      return ["left: \(Plural.count(found.count, "fact")): \(reason)"]
        + named(found.map { (place: $0.place, stem: $0.stem) })
    }
  }

  /// The lines of what became of some questions; those that it became of all are not named.
  private func lines(of remarks: [QuizFile.Remark], _ what: String, all: Int?) -> [String] {
    var reasons: [String] = []
    var items: [String: [QuizItem]] = [:]
    for remark in remarks {
      if items[remark.reason] == nil { reasons.append(remark.reason) }
      items[remark.reason, default: []].append(sheet.items[remark.item])
    }
    return reasons.flatMap { reason -> [String] in
      let found = items[reason] ?? []
      let head = "\(what): \(Plural.count(found.count, "question")): \(reason)"
      if found.count == all, found.count > 1 { return [head] }
      return [head] + named(found.map { (place: $0.place, stem: $0.stem) })
    }
  }

  /// The lines that name questions or facts below their reason.
  private func named(_ found: [(place: String, stem: String)]) -> [String] {
    let names = found.prefix(Self.told).map { "  \($0.place): \($0.stem.sanitized)" }
    let rest = found.count - names.count
    return names + (rest > 0 ? ["  and \(Plural.count(rest, "other"))"] : [])
  }
}
