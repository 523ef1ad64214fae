import CHTML

/// The XML parser of libxml2; the only door to its pointers.
@safe
final class XMLTreeParser {
  /// Whether libxml2 has been set up, which must happen once before threads use it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private let context: xmlParserCtxtPtr
  private let unread: Set<String>
  /// The elements that are not closed yet, from the outside, with the bytes of their texts.
  private var open: [(element: XMLTree.Element, text: [UInt8])] = []
  private var root: XMLTree.Element?
  private var problem: XMLTree.Problem?

  /// Reads UTF-8.
  ///
  /// - Returns: The outermost element with all that was closed in it, and why reading ended early.
  static func read(
    _ bytes: [UInt8], withoutTextOf unread: Set<String>
  ) -> (root: XMLTree.Element?, problem: XMLTree.Problem?) {
    guard isReady, bytes.count < Int(CInt.max), let context = unsafe xmlNewParserCtxt() else {
      return (nil, XMLTree.Problem(line: 1, reason: "the document is too large"))
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    let parser = unsafe XMLTreeParser(context, withoutTextOf: unread)
    parser.read(bytes)
    return (parser.root, parser.problem)
  }

  private init(_ context: xmlParserCtxtPtr, withoutTextOf unread: Set<String>) {
    unsafe self.context = context
    self.unread = unread
  }

  private func read(_ bytes: [UInt8]) {
    guard let handlers = unsafe context.pointee.sax, !bytes.isEmpty else { return }
    unsafe handlers.pointee = xmlSAXHandler()
    unsafe handlers.pointee.startElement = {
      unsafe XMLTreeParser.of($0)?.start($1, attributes: $2)
    }
    unsafe handlers.pointee.endElement = { user, _ in unsafe XMLTreeParser.of(user)?.end() }
    unsafe handlers.pointee.characters = { unsafe XMLTreeParser.of($0)?.characters($1, count: $2) }
    unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
    unsafe handlers.pointee.cdataBlock = unsafe handlers.pointee.characters
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()

    // Texts of more than 10 MB are fine, too: what bounds a document is its size, 'deepest', and that it
    // declares no entities.
    let options =
      XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_SAX1.rawValue
      | XML_PARSE_HUGE.rawValue
    unsafe bytes.withUnsafeBytes { buffer in
      let characters = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = unsafe xmlCtxtReadMemory(
        context, characters, CInt(buffer.count), nil, "UTF-8", CInt(options))
      if let document = unsafe document { unsafe xmlFreeDoc(document) }
    }
    if problem == nil, unsafe context.pointee.wellFormed == 0 {
      let line = unsafe Int(context.pointee.lastError.line)
      problem = XMLTree.Problem(line: max(1, line), reason: "the document is broken here")
    }
    // What was closed inside the outermost element is whole; what is still open is not.
    if root == nil, !open.isEmpty { root = open[0].element }
  }
}

// MARK: - Events

extension XMLTreeParser {
  /// The parser that libxml2 hands to each of its callbacks.
  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLTreeParser? {
    guard let user = unsafe user else { return nil }
    return unsafe Unmanaged<XMLTreeParser>.fromOpaque(user).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard problem == nil, let name = unsafe name else { return }
    let line = unsafe Int(xmlSAX2GetLineNumber(context))
    guard open.count < XMLTree.deepest else {
      problem = XMLTree.Problem(
        line: line, reason: "elements are nested more than \(XMLTree.deepest) times")
      unsafe xmlStopParser(context)
      return
    }
    var kept: [String: String] = [:]
    if var pair = unsafe attributes {
      while let key = unsafe pair[0] {
        unsafe kept[String(cString: key)] = unsafe pair[1].map { unsafe String(cString: $0) } ?? ""
        unsafe pair += 2
      }
    }
    unsafe open.append(
      (XMLTree.Element(name: String(cString: name), attributes: kept, line: line), []))
  }

  private func end() {
    guard problem == nil, case (var element, let text)? = open.popLast() else { return }
    element.text = String(decoding: text, as: UTF8.self)
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].element.children.append(element)
    }
  }

  private func characters(_ characters: UnsafePointer<xmlChar>?, count: CInt) {
    guard problem == nil, count > 0, let last = open.indices.last,
      !unread.contains(open[last].element.name)
    else { return }
    unsafe open[last].text.append(
      contentsOf: UnsafeBufferPointer(start: characters, count: Int(count)))
  }
}
