/// Why a spreadsheet could not be written: one sentence with the path and the reason.
package struct SpreadsheetError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The file, as it was named.
  package let path: String
  /// The reason, in the words of the system or of libxlsxwriter, in half a sentence.
  package let reason: String

  /// Creates an error from its parts.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The sentence: `PATH: error: what is wrong; what to do`.
  package var description: String {
    "\(path): error: this spreadsheet cannot be written (\(reason)); "
      + "see that its folder exists, is yours and has room"
  }
}
