/// An XML document as a tree of values.
///
/// Nothing is fetched, and no entities are expanded but the five that XML has and characters by their
/// number: a document that declares a type is refused, so that it can declare no others.
package struct XMLTree: Equatable, Sendable {
  /// Why a document is read in part or not at all.
  package struct Problem: Error, Equatable, Sendable {
    /// The line where it shows, from 1.
    package var line: Int
    /// The reason, as half a sentence.
    package var reason: String

    /// Creates a problem from its parts.
    package init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// The levels of elements at which reading stops.
  package static let deepest = 100

  /// The outermost element.
  package var root: Element
  /// Why what stands behind a place could not be read; nil if the document is whole.
  package var problem: Problem?

  /// Reads a document; where it is broken, the elements that were closed before are there.
  ///
  /// - Parameters:
  ///   - text: The document; what it declares as its encoding does not matter.
  ///   - unread: The names of elements whose text is not kept, such as those that hold files.
  /// - Throws: The problem, where there is not even an outermost element.
  package init(parsing text: String, withoutTextOf unread: Set<String> = []) throws(Problem) {
    let bytes = Array(text.utf8.drop { $0 == 0 })
    if let line = Self.lineOfDocumentType(in: bytes) {
      throw Problem(line: line, reason: "the document declares a type, which is not read")
    }
    let (root, problem) = XMLTreeParser.read(bytes, withoutTextOf: unread)
    guard let root else {
      throw problem ?? Problem(line: 1, reason: "there is no element in the document")
    }
    self.root = root
    self.problem = problem
  }

  /// The line of a document type declaration; nil if there is none, as none may stand behind the first
  /// element.
  private static func lineOfDocumentType(in bytes: [UInt8]) -> Int? {
    var index = 0
    func begins(_ mark: StaticString) -> Bool {
      let wanted = Array(mark.description.utf8)
      return bytes[index...].starts(with: wanted)
    }
    func skip(behind mark: StaticString) {
      let wanted = Array(mark.description.utf8)
      while index < bytes.count, !bytes[index...].starts(with: wanted) { index += 1 }
      index += wanted.count
    }
    while index < bytes.count {
      if begins("<?") {
        skip(behind: "?>")
      } else if begins("<!--") {
        skip(behind: "-->")
      } else if begins("<!") {
        return 1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
      } else if bytes[index] == UInt8(ascii: "<") {
        return nil
      } else {
        index += 1
      }
    }
    return nil
  }
}
