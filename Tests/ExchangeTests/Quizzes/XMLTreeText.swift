import Markup

/// Reads what was written as XML.
enum XMLTreeText {
  /// The outermost element of a document, whose declaration of a type is HTML's.
  static func root(of text: String) throws -> XMLTree.Element {
    let tree = try XMLTree(parsing: text.replacing("<!DOCTYPE html>", with: ""))
    if let problem = tree.problem { throw problem }
    return tree.root
  }
}
