/// Reads a table of reviews from the bytes of a CSV file.
///
/// The first line names the columns in any order: `card_id`, `review_time` (milliseconds since 1970
/// UTC) and `review_rating` (1…4); others are skipped. Fields are whole numbers without quotes, lines
/// end with LF, CRLF or CR, empty lines are skipped, rows come in any order.
///
/// A time has at most 18 digits. A card's number is within −2^63…2^64 − 1, so that hashes of 64 bits
/// are read with or without a sign; one from 2^63 on stands in the log less 2^64, in the same bits.
package struct ReviewTable: ~Copyable {
  /// The columns that are read.
  private static let names = ["card_id", "review_time", "review_rating"]

  private var line = 1
  private var place = 0

  private init() {}

  /// The log in a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, with or without a byte order mark.
  ///   - day: The learner's local day of an instant in milliseconds; by default UTC from 04:00 on.
  /// - Returns: The log, which is empty if only the first line is there.
  /// - Throws: ``ReviewTableError`` for the first line that cannot be read.
  package static func log(
    of bytes: Span<UInt8>, day: (Int64) -> Int = utcDay
  ) throws(ReviewTableError) -> ReviewLog {
    var table = ReviewTable()
    return try table.read(bytes, day: day)
  }

  /// The day, counted from 1970-01-01, of an instant in milliseconds; it turns at 04:00 UTC.
  package static func utcDay(_ milliseconds: Int64) -> Int {
    let shifted = milliseconds - 4 * 3_600_000
    let day = shifted / 86_400_000
    return Int(shifted < day * 86_400_000 ? day - 1 : day)
  }
}

extension ReviewTable {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let comma = UInt8(ascii: ",")
  private static let carriageReturn = UInt8(ascii: "\r")

  private mutating func read(
    _ bytes: Span<UInt8>, day: (Int64) -> Int
  ) throws(ReviewTableError) -> ReviewLog {
    // Which of the wanted columns each field is; 3 for none of them.
    let roles = try header(bytes)
    let last = roles.lastIndex { $0 < 3 } ?? 0
    var builder = ReviewLogBuilder()
    builder.reserveCapacity(bytes.count / 38 + 16)
    while place < bytes.count {
      line += 1
      if isLineEnd(bytes[place]) {
        endLine(bytes)
        continue
      }
      var card: Int64 = 0
      var time: Int64 = 0
      var rating: Int64 = 0
      for field in 0...last {
        let role = roles[field]
        if role < 3 {
          let number = try number(bytes, role: role)
          switch role {
          case 0: card = number
          case 1: time = number
          default: rating = number
          }
        } else {
          while place < bytes.count, bytes[place] != Self.comma, !isLineEnd(bytes[place]) {
            place += 1
          }
        }
        if field < last {
          guard place < bytes.count, bytes[place] == Self.comma else {
            throw .missingField(column: Self.names[nextRole(roles, after: field)], line: line)
          }
          place += 1
        }
      }
      guard 1...4 ~= rating else { throw .rating(rating, line: line) }
      builder.append(card: card, time: time, day: day(time), rating: UInt8(rating))
      endLine(bytes)
    }
    return builder.log()
  }

  private func nextRole(_ roles: [Int], after field: Int) -> Int {
    roles[(field + 1)...].first { $0 < 3 } ?? 0
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// Moves behind the end of the line: LF, CR or both.
  private mutating func endLine(_ bytes: Span<UInt8>) {
    while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
    if place + 1 < bytes.count, bytes[place] == Self.carriageReturn,
      bytes[place + 1] == Self.lineFeed
    {
      place += 1
    }
    place += 1
  }

  /// The whole number at the place, up to a comma or the end of the line.
  private mutating func number(
    _ bytes: Span<UInt8>, role: Int
  ) throws(ReviewTableError) -> Int64 {
    let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let start = place
    var value: UInt64 = 0
    while place < bytes.count {
      let digit = bytes[place] &- 48
      if digit > 9 { break }
      value = value &* 10 &+ UInt64(digit)
      place += 1
    }
    let isEnd =
      place == bytes.count || bytes[place] == Self.comma || isLineEnd(bytes[place])
    let digits = place - start
    guard isEnd,
      1...18 ~= digits
        || role == 0 && digits > 18 && isCard(value, bytes[start], digits, isNegative)
    else {
      throw .noNumber(column: Self.names[role], line: line)
    }
    return Int64(bitPattern: isNegative ? 0 &- value : value)
  }

  /// Whether a number of that many digits, of which the value has the lowest 64 bits, is one of a
  /// card.
  private func isCard(_ value: UInt64, _ first: UInt8, _ digits: Int, _ isNegative: Bool) -> Bool {
    if isNegative { return digits == 19 && value <= 1 << 63 }
    // One of twenty digits that lost a bit begins with 2 or more, or is small by then.
    return digits == 19
      || digits == 20 && first == UInt8(ascii: "1") && value >= 10_000_000_000_000_000_000
  }

  /// Reads the first line.
  private mutating func header(_ bytes: Span<UInt8>) throws(ReviewTableError) -> [Int] {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { place = 3 }
    let start = place
    endLine(bytes)
    let first = (start..<min(place, bytes.count)).map { bytes[$0] }.filter { !isLineEnd($0) }
    let fields = first.split(separator: Self.comma, omittingEmptySubsequences: false)
      .map { String(decoding: $0.filter { $0 != 0x20 && $0 != 0x22 }, as: UTF8.self) }
    for name in Self.names where !fields.contains(name) { throw .missingColumn(name) }
    return fields.map { Self.names.firstIndex(of: $0) ?? 3 }
  }
}
