/// Builds the tree of a page from tags and texts as they come.
struct HTMLTreeBuilder {
  /// The elements that are not closed yet, from the outside; the first stands for the page.
  private var open: [HTMLElement]
  /// By open tag deeper than the tree may be: nothing but their number is kept.
  private var overflow = 0
  /// The bytes of the text that is being read.
  private var text: [UInt8] = []
  /// The line on which that text begins.
  private var textLine = 1
  /// The line on which it ends so far.
  private var textEnd = 1

  /// A builder of an empty page.
  init() { open = [HTMLElement(name: "", line: 1)] }

  /// The number of tags that are open.
  var depth: Int { open.count - 1 + overflow }

  /// Opens an element.
  mutating func start(_ element: HTMLElement) {
    flush()
    if open.count > HTMLDocument.maximumDepth {
      overflow += 1
      open[open.count - 1].children.append(.element(element))
    } else {
      open.append(element)
    }
  }

  /// Closes the innermost element.
  mutating func end() {
    flush()
    if overflow > 0 {
      overflow -= 1
    } else if open.count > 1 {
      close(open.removeLast())
    }
  }

  /// Adds characters whose last one stands on a line.
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>, endingOn line: Int) {
    let first = unsafe max(1, line - bytes.count { $0 == 0x0A })
    // Behind a comment of several lines a text begins anew, so that its lines can be counted.
    if first > textEnd { flush() }
    if text.isEmpty { textLine = first }
    textEnd = line
    unsafe text.append(contentsOf: bytes)
  }

  /// What stands at the top of the page, with everything closed.
  mutating func finish() -> [HTMLNode] {
    overflow = 0
    while open.count > 1 { end() }
    flush()
    return open[0].children
  }

  /// Elements that end where one of them begins, which libxml2 does not know of all.
  private static let siblings: Set<String> = ["dd", "dt", "rb", "rp", "rt"]

  private mutating func close(_ element: HTMLElement) {
    var element = element
    var next: ArraySlice<HTMLNode> = []
    if Self.siblings.contains(element.name) {
      let index = element.children.firstIndex { node in
        if case .element(let child) = node { Self.siblings.contains(child.name) } else { false }
      }
      if let index {
        next = element.children[index...]
        element.children.removeSubrange(index...)
      }
    }
    open[open.count - 1].children.append(.element(element))
    open[open.count - 1].children += next
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    let string = String(decoding: text, as: UTF8.self)
    text.removeAll(keepingCapacity: text.count < 65_536)
    open[open.count - 1].children.append(.text(string, line: textLine))
  }
}
