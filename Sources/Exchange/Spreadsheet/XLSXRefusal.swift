/// Why libxlsxwriter wrote no file, in its own words.
struct XLSXRefusal: Error {
  /// Half a sentence.
  let reason: String
}
