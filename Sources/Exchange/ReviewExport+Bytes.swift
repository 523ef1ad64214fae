import Foundation
import Questions
import Scheduling
import Study

extension ReviewExport {
  /// The bytes of reviews: what the columns of ``ReviewExport/table`` say, written by hand.
  ///
  /// A test holds both equal. What repeats is made once: the cells of a card, learner and batch.
  struct Bytes {
    /// What is written before the first row.
    let header: [UInt8]
    private var pen: RowPen
    private var cards: [Card.ID: Int] = [:]
    private var cells: [CardCells] = []
    private var owner = Cells()
    private var batch = Cells()
    private var day: (number: Int, bytes: [UInt8]) = (.min, [])

    /// Cells that were written before, and what they hold.
    private struct Cells {
      var id: UUID?
      var bytes: [UInt8] = []
    }

    /// The cells that say which card it is.
    private struct CardCells {
      var number: [UInt8] = []
      var key: [UInt8] = []
      var current: [UInt8] = []
    }

    init(as format: ExportFormat) {
      let names = ReviewExport.table.columns.map(\.name)
      header = format.writer(names: names).header
      pen = RowPen(names: names, format: format)
    }

    /// The number of a card among all that were met, from 0.
    mutating func index(of card: Card.ID) -> Int {
      if let index = cards[card] { return index }
      let index = cells.count
      cards[card] = index
      var new = CardCells()
      let parts = Card(id: card)
      pen.integer(CardNumber.of(card), 0, in: &new.number)
      pen.text(card, 5, in: &new.key)
      pen.text(parts?.deck, 6, in: &new.key)
      pen.text(parts?.fact, 7, in: &new.key)
      pen.word(parts?.direction.rawValue, 8, in: &new.key)
      pen.text(card, 27, in: &new.current)
      cells.append(new)
      return index
    }

    /// Appends a row.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - review: Its review.
    ///   - card: The number of the card that was asked, as ``index(of:)`` gives it.
    ///   - current: The number of the card that it counts for now.
    ///   - state: Where the card stood before; nil for an answer without a rating.
    ///   - bytes: What it is appended to.
    mutating func append(
      _ event: Event, _ review: Review, card: Int, current: Int, state: ReviewState?,
      to bytes: inout [UInt8]
    ) {
      bytes.append(contentsOf: cells[current].number)
      pen.integer(Int(event.at.milliseconds), 1, in: &bytes)
      pen.integer(review.rating?.rawValue, 2, in: &bytes)
      pen.integer(state?.rawValue, 3, in: &bytes)
      pen.integer(review.milliseconds, 4, in: &bytes)
      bytes.append(contentsOf: cells[card].key)
      Self.append(event.learner, 9, &owner, pen, to: &bytes)
      pen.identifier(event.id, 10, in: &bytes)
      pen.instant(event.at, 11, in: &bytes)
      if day.number != event.at.day {
        day = (event.at.day, [])
        pen.day(event.at.day, 12, in: &day.bytes)
      }
      bytes.append(contentsOf: day.bytes)
      Self.append(event.batch, 13, &batch, pen, to: &bytes)
      pen.word(review.rating?.word, 14, in: &bytes)
      pen.word(review.verdict.rawValue, 15, in: &bytes)
      pen.word(review.form.rawValue, 16, in: &bytes)
      pen.integer(review.options, 17, in: &bytes)
      pen.text(review.reply, 18, in: &bytes)
      pen.text(review.takenFor, 19, in: &bytes)
      pen.integer(review.hints, 20, in: &bytes)
      pen.seed(review.seed, 21, in: &bytes)
      pen.word(review.source.rawValue, 22, in: &bytes)
      pen.text(review.model, 23, in: &bytes)
      pen.number(review.retrievability, 24, in: &bytes)
      pen.integer(review.interval, 25, in: &bytes)
      pen.word(review.overriddenFrom?.word, 26, in: &bytes)
      bytes.append(contentsOf: cells[current].current)
      pen.endRow(in: &bytes)
    }

    /// Appends the cell of an identifier that is often the one before.
    private static func append(
      _ id: UUID, _ column: Int, _ cells: inout Cells, _ pen: RowPen, to bytes: inout [UInt8]
    ) {
      if cells.id != id {
        cells = Cells(id: id)
        pen.identifier(id, column, in: &cells.bytes)
      }
      bytes.append(contentsOf: cells.bytes)
    }
  }
}
