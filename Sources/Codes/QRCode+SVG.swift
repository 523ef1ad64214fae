extension QRCode {
  /// The code as a picture for a page: an `svg` element, one module a unit, with a white ground and
  /// the quiet zone of the standard.
  ///
  /// It fills the box it is given. Screen readers read out ``content``.
  package var svg: String {
    let edge = side + 2 * Self.quietZone
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(edge) \(edge)" role="img" \
      shape-rendering="crispEdges"><title>QR code: \(Self.escaped(content))</title>\
      <rect width="\(edge)" height="\(edge)" fill="#ffffff"/>\
      <path fill="#000000" d="\(path)"/></svg>
      """
  }

  /// One rectangle for each run of dark modules in a row.
  private var path: String {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        guard self[row, column] else {
          column += 1
          continue
        }
        let start = column
        while self[row, column] { column += 1 }
        let length = column - start
        path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
      }
    }
    return path
  }

  /// A text in which nothing is markup; what no XML may hold is a space.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{0}"..<" ", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
