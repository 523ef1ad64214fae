/// A chart of a page with its caption and its numbers.
struct PageFigure {
  /// What identifies it within its page.
  var id: String
  /// What it shows.
  var title: String
  /// What is to be seen, in a sentence or two.
  var caption: String
  /// The chart.
  var chart: HTML
  /// What its marks mean, where it does not hold that itself.
  var legend: HTML?
  /// The numbers.
  var table: PageTable
  /// Whether it needs the whole width of the page.
  var isWide: Bool

  /// Creates a figure.
  ///
  /// - Parameters:
  ///   - id: What identifies it within its page.
  ///   - title: What it shows.
  ///   - caption: What is to be seen.
  ///   - table: The numbers.
  ///   - isWide: Whether it needs the whole width of the page.
  ///   - legend: What its marks mean; nil where the chart says it.
  ///   - draw: Draws the chart, from the identifier, the title and the caption.
  init(
    _ id: String, _ title: String, caption: String, table: PageTable, isWide: Bool = false,
    legend: HTML? = nil, draw: (String, String, String) -> HTML
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    chart = draw(id, title, caption)
    self.table = table
    self.isWide = isWide
    self.legend = legend
  }

  /// The figure as a piece of a page.
  var html: HTML {
    .tag(
      "figure", ["id": id, "class": isWide ? "wide" : "narrow"],
      [
        .tag("figcaption", [:], [.tag("h2", title), .tag("p", caption)]), chart,
      ] + [legend].compactMap { $0 } + [
        .tag("details", [:], [.tag("summary", "Numbers"), table.html(named: "\(title), numbers")])
      ])
  }
}
