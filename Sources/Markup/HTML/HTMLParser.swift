import CHTML

/// The HTML parser of libxml2; the only door to its pointers.
///
/// Its events are read, not its tree: the tree's line numbers end at 65,535 and its depth at 256.
@safe
final class HTMLParser {
  /// The number of open tags at which reading stops, as a wrong end tag costs that many comparisons.
  static let maximumDepth = 500

  /// Whether libxml2 has been set up, which must happen once before threads use it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private let context: htmlParserCtxtPtr
  private var builder = HTMLTreeBuilder()
  /// What is added to libxml2's line numbers.
  private let lineOffset: Int
  private let attributes: Set<String>
  private var isTooDeep = false

  /// Reads UTF-8 without NUL bytes whose lines end in line feeds.
  ///
  /// - Parameters:
  ///   - bytes: The page.
  ///   - firstLine: The number of its first line.
  ///   - attributes: The names of the attributes that are kept, in lower case.
  /// - Returns: What stands at its top; nil if its tags are nested deeper than `maximumDepth`.
  static func read(
    _ bytes: [UInt8], firstLine: Int, keeping attributes: Set<String>
  ) -> [HTMLNode]? {
    guard isReady, bytes.count < Int(CInt.max), let context = unsafe htmlNewParserCtxt() else {
      return nil
    }
    defer { unsafe htmlFreeParserCtxt(context) }
    let parser = unsafe HTMLParser(
      context, lineOffset: firstLine - 1, keeping: attributes)
    return parser.read(bytes)
  }

  private init(
    _ context: htmlParserCtxtPtr, lineOffset: Int, keeping attributes: Set<String>
  ) {
    unsafe self.context = context
    self.lineOffset = lineOffset
    self.attributes = attributes
  }

  private func read(_ bytes: [UInt8]) -> [HTMLNode]? {
    guard let handlers = unsafe context.pointee.sax, !bytes.isEmpty else { return [] }
    unsafe handlers.pointee = xmlSAXHandler()
    unsafe handlers.pointee.startElement = { unsafe HTMLParser.of($0)?.start($1, attributes: $2) }
    unsafe handlers.pointee.endElement = { user, _ in unsafe HTMLParser.of(user)?.builder.end() }
    unsafe handlers.pointee.characters = { unsafe HTMLParser.of($0)?.characters($1, count: $2) }
    unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
    unsafe handlers.pointee.cdataBlock = unsafe handlers.pointee.characters
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()

    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe bytes.withUnsafeBytes { buffer in
      let characters = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = unsafe htmlCtxtReadMemory(
        context, characters, CInt(buffer.count), nil, "UTF-8", CInt(options))
      if let document = unsafe document { unsafe xmlFreeDoc(document) }
    }
    return isTooDeep ? nil : builder.finish()
  }
}

// MARK: - Events

extension HTMLParser {
  /// The parser that libxml2 hands to each of its callbacks.
  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLParser? {
    guard let user = unsafe user else { return nil }
    return unsafe Unmanaged<HTMLParser>.fromOpaque(user).takeUnretainedValue()
  }

  /// The line of the file that is being read.
  private var line: Int { unsafe Int(xmlSAX2GetLineNumber(context)) + lineOffset }

  private func start(
    _ name: UnsafePointer<xmlChar>?, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isTooDeep, let name = unsafe name else { return }
    if builder.depth >= Self.maximumDepth {
      isTooDeep = true
      unsafe xmlStopParser(context)
      return
    }
    var kept: [String: String] = [:]
    if var pair = unsafe attributes {
      while let key = unsafe pair[0] {
        let attribute = unsafe String(cString: key).lowercased()
        if self.attributes.contains(attribute), kept[attribute] == nil {
          kept[attribute] = unsafe pair[1].map { unsafe String(cString: $0) } ?? ""
        }
        unsafe pair += 2
      }
    }
    builder.start(
      unsafe HTMLElement(name: String(cString: name).lowercased(), attributes: kept, line: line))
  }

  private func characters(_ characters: UnsafePointer<xmlChar>?, count: CInt) {
    guard !isTooDeep, count > 0 else { return }
    unsafe builder.characters(
      UnsafeBufferPointer(start: characters, count: Int(count)), endingOn: line)
  }
}
