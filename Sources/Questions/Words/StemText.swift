/// The text above the options or the line for the reply, as its rules look at it.
struct StemText: Sendable {
  /// The text.
  let text: String
  /// Its words, in order; a gap is none.
  let words: [Word]
  /// Those of them that carry meaning.
  let content: [Word]
  /// Its normal form with a space at each end, in which a name stands between spaces.
  private let form: String

  /// Looks at a stem in the deck's language.
  init(_ text: String, lexicon: Lexicon, normalForm: NormalForm) {
    self.text = text
    words = lexicon.words(in: text)
    content = lexicon.content(of: words)
    form = " " + normalForm.form(of: text) + " "
  }

  /// Whether a name, given in its normal form, stands in the stem as whole words; never if empty.
  func holds(_ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    let text = form.utf8
    let wanted = name.utf8
    let space = UInt8(ascii: " ")
    var start = text.startIndex
    while let place = text[start...].firstIndex(of: space) {
      start = text.index(after: place)
      var end = start
      var isSame = true
      for byte in wanted {
        guard end < text.endIndex, text[end] == byte else {
          isSame = false
          break
        }
        end = text.index(after: end)
      }
      if isSame, end < text.endIndex, text[end] == space { return true }
    }
    return false
  }
}
