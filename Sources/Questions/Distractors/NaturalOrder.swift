/// Finds options that have an order of their own, in which people expect them.
enum NaturalOrder {
  /// The options in their natural order if all are numbers, months or days of the week; else nil.
  static func arranged(_ options: [String]) -> [String]? {
    // The longest name of a month or day has ten letters, and most options are neither.
    guard options.allSatisfy({ $0.utf8.count <= 12 }) else { return nil }
    for rank in [number, month, day] {
      let ranks = options.map(rank)
      guard ranks.allSatisfy({ $0 != nil }) else { continue }
      return zip(options, ranks).sorted { ($0.1 ?? 0) < ($1.1 ?? 0) }.map(\.0)
    }
    return nil
  }

  private static func number(_ text: String) -> Double? { Double(text) }

  private static func month(_ text: String) -> Double? { place(of: text, in: months, turn: 12) }

  private static func day(_ text: String) -> Double? { place(of: text, in: days, turn: 7) }

  private static func place(of text: String, in names: [String], turn: Int) -> Double? {
    names.firstIndex(of: text.lowercased()).map { Double($0 % turn) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "januar", "februar", "märz", "april", "mai", "juni", "juli",
    "august", "september", "oktober", "november", "dezember",
  ]
  private static let days = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
  ]
}
