/// A value read from JSON.
indirect enum JSONValue: Equatable {
  case null
  case flag(Bool)
  /// A number, as it is written.
  case number(String)
  case text(String)
  case list([JSONValue])
  /// An object; of members with one name, the last.
  case object([String: JSONValue])
}
