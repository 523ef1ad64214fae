/// The pieces charts are drawn with, in units of a chart's own.
enum Drawing {
  /// The width of a chart that stands in a column of the page.
  static let width = 400.0

  /// A chart, named and described for whoever does not see it.
  ///
  /// - Parameters:
  ///   - id: What identifies it within its page.
  ///   - title: What it shows.
  ///   - description: What is to be seen, in a sentence or two.
  ///   - width: The units across.
  ///   - height: The units down.
  ///   - content: What is drawn.
  /// - Returns: An `svg` element as wide as its place.
  static func chart(
    id: String, title: String, description: String, width: Double = width, height: Double,
    _ content: [HTML]
  ) -> HTML {
    let names: [HTML] = [
      .tag("title", ["id": "\(id)-title"], title),
      .tag("desc", ["id": "\(id)-desc"], description),
    ]
    return .tag(
      "svg",
      [
        "viewBox": "0 0 \(number(width)) \(number(height))", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc",
      ], names + content)
  }

  /// A rectangle that tells what it stands for.
  static func rectangle(
    _ style: String, x: Double, y: Double, width: Double, height: Double, title: String = ""
  ) -> HTML {
    .tag(
      "rect",
      [
        "class": style, "x": number(x), "y": number(y), "width": number(width),
        "height": number(height),
      ], remark(title))
  }

  /// A line.
  static func line(_ style: String, from: (x: Double, y: Double), to: (x: Double, y: Double))
    -> HTML
  {
    .tag(
      "line",
      [
        "class": style, "x1": number(from.x), "y1": number(from.y), "x2": number(to.x),
        "y2": number(to.y),
      ])
  }

  /// A disk that tells what it stands for.
  static func disk(
    _ style: String, x: Double, y: Double, radius: Double = 4, title: String = ""
  ) -> HTML {
    .tag(
      "circle", ["class": style, "cx": number(x), "cy": number(y), "r": number(radius)],
      remark(title))
  }

  /// A square on its corner that tells what it stands for.
  static func diamond(
    _ style: String, x: Double, y: Double, radius: Double = 5, title: String = ""
  ) -> HTML {
    let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
    let path = corners.map { "\(number($0.0)) \(number($0.1))" }.joined(separator: "L")
    return .tag("path", ["class": style, "d": "M\(path)Z"], remark(title))
  }

  /// A label; `start`, `middle` or `end` of it stands at the place.
  static func label(
    _ text: String, x: Double, y: Double, anchor: String = "start", style: String = "label"
  ) -> HTML {
    .tag(
      "text", ["class": style, "x": number(x), "y": number(y), "text-anchor": anchor], text)
  }

  /// A number to a tenth, as charts write it: `12`, `12.5`.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return "\(sign)\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  private static func remark(_ title: String) -> [HTML] {
    title.isEmpty ? [] : [.tag("title", title)]
  }
}
