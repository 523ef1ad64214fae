import Statistics

/// The answers to each topic as bars that lie one below the other, the right ones filled.
struct TopicChart {
  private static let row = 36.0
  private static let top = 26.0
  private static let tail = 92.0
  private static let nameLength = 46

  /// The topics, in order: what each is called and how its answers went.
  let topics: [(name: String, figures: AnswerFigures)]

  /// Draws the chart; see ``Drawing/chart(id:title:description:width:height:_:)``.
  func drawn(id: String, title: String, description: String) -> HTML {
    let most = topics.reduce(1) { max($0, $1.figures.answers) }
    let space = Drawing.width - Self.tail
    var content: [HTML] = [
      Drawing.rectangle("bar", x: 0, y: 4, width: 12, height: 12),
      Drawing.label("right", x: 18, y: 15),
      Drawing.rectangle("rest", x: 64, y: 4.5, width: 12, height: 11),
      Drawing.label("wrong", x: 82, y: 15),
    ]
    for (index, topic) in topics.enumerated() {
      let y = Self.top + Double(index) * Self.row
      let width = Double(topic.figures.answers) / Double(most) * space
      let right = width * (topic.figures.rightShare.share ?? 0)
      let tail =
        (topic.figures.rightShare.share.map(Figure.percent) ?? "")
        + " of \(Plural.grouped(topic.figures.answers))"
      content += [
        Drawing.label(
          topic.name.truncated(to: Self.nameLength, ellipsis: "…"), x: 0, y: y + 12,
          style: "label strong"),
        Drawing.rectangle("bar", x: 0, y: y + 17, width: right, height: 11),
        Drawing.rectangle("rest", x: right, y: y + 17.5, width: width - right, height: 10),
        Drawing.label(tail, x: width + 6, y: y + 27),
      ]
    }
    return Drawing.chart(
      id: id, title: title, description: description,
      height: Self.top + Double(topics.count) * Self.row, content)
  }
}
