import Markup

/// A heading, what stands below it, and the headings below it.
struct Section {
  /// The heading's text as Markdown; nil above the first heading.
  var heading: Inlines?
  /// 1…6; 0 above the first heading.
  var level: Int
  /// The place of the heading.
  var location: SourceLocation
  /// The blocks before the next heading.
  var body: [Block] = []
  /// The headings of a lower rank that follow, in order.
  var children: [Section] = []

  /// Arranges a document's blocks by its headings; levels may be skipped.
  static func tree(of blocks: [Block]) -> Section {
    var stack = [Section(heading: nil, level: 0, location: SourceLocation(line: 1, column: 1))]
    func close(_ stack: inout [Section], to level: Int) {
      while stack.count > 1, let last = stack.last, last.level >= level {
        stack.removeLast()
        stack[stack.count - 1].children.append(last)
      }
    }
    for block in blocks {
      if case .heading(let level, let inlines) = block.content {
        close(&stack, to: level)
        stack.append(Section(heading: inlines, level: level, location: block.location))
      } else {
        stack[stack.count - 1].body.append(block)
      }
    }
    close(&stack, to: 1)
    return stack[0]
  }
}
