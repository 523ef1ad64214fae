import GRDB

extension Row {
  /// The value of a column, which must be what the program expects.
  ///
  /// GRDB's own subscript ends the program where it is not, as in a damaged file.
  ///
  /// - Parameter index: The column, from 0.
  /// - Throws: `RowDecodingError` where another sort of value stands there.
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    at index: Int
  ) -> Value {
    get throws { try decode(atIndex: index) }
  }
}
