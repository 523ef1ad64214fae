import Scheduling

/// The reviews of a log with the memories they leave, as JSON lines in bytes.
///
/// Nothing is made for a single line but its bytes: a million of them are written within a second.
struct ReplayLines {
  /// The retention the intervals are for.
  static let retention = 0.90

  /// What was put together and not taken yet.
  private(set) var bytes: [UInt8] = []
  private let model: Model

  /// Lines by a model.
  ///
  /// - Parameters:
  ///   - model: The model, which the memories came from.
  ///   - capacity: The bytes for which there is to be room.
  init(_ model: Model, capacity: Int) {
    self.model = model
    bytes.reserveCapacity(capacity)
  }

  /// Adds the line of a review.
  mutating func add(_ replayed: ReplayedReview) {
    append("{\"card_id\":")
    append(replayed.card)
    append(",\"index\":")
    append(Int64(replayed.index))
    append(",\"elapsed_days\":")
    if model.kind == .fsrs7 {
      append(replayed.review.exactDays)
    } else {
      append(Int64(replayed.review.elapsedDays))
    }
    append(",\"rating\":")
    append(Int64(replayed.review.rating.rawValue))
    append(",\"stability\":")
    append(replayed.after.stability)
    append(",\"difficulty\":")
    append(replayed.after.difficulty)
    if let fast = replayed.after.fastStability {
      append(",\"stability_fast\":")
      append(fast)
    }
    append(",\"interval\":")
    append(model.interval(of: replayed.after, desiredRetention: Self.retention))
    append("}\n")
  }

  /// Forgets the bytes, which were written, and keeps their room.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digits: number.magnitude, atLeast: 1)
  }

  /// Appends a number, 0 or more: with ten decimals, without zeros at their end; below 0.1, where
  /// these would be few digits, and where there is no room for them, with as many as tell it from any
  /// other.
  private mutating func append(_ number: Double) {
    guard number >= 0.1 || number == 0, number < 1e8 else {
      return bytes.append(contentsOf: "\(number)".utf8)
    }
    let scaled = UInt64((number * 1e10).rounded())
    append(digits: scaled / 10_000_000_000, atLeast: 1)
    var fraction = scaled % 10_000_000_000
    guard fraction > 0 else { return }
    var count = 10
    while fraction % 10 == 0 {
      fraction /= 10
      count -= 1
    }
    bytes.append(UInt8(ascii: "."))
    append(digits: fraction, atLeast: count)
  }

  private mutating func append(digits number: UInt64, atLeast count: Int) {
    var length = 1
    var rest = number / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    let start = bytes.count
    for _ in 0..<max(length, count) { bytes.append(UInt8(ascii: "0")) }
    var place = bytes.count - 1
    rest = number
    while rest > 0, place >= start {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place -= 1
    }
  }
}
