import Exchange
import Foundation
import Questions
import Scheduling
import Study

/// What a sink was given, piece by piece.
final class Output {
  private(set) var pieces: [[UInt8]] = []

  /// Takes a piece.
  func take(_ piece: ArraySlice<UInt8>) { pieces.append(Array(piece)) }

  /// Everything, as text.
  var text: String { String(decoding: pieces.joined(), as: UTF8.self) }
}

/// An identifier that ends in that number.
func identifier(_ number: UInt8) -> UUID {
  UUID(uuid: (1, 0x92, 0xab, 0xcd, 0xef, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
}

/// A review as an event of learner 1 in batch 2, on 2026-11-23 at 09:25:07 in Paris and so many
/// days and minutes later.
func event(
  _ review: Review, number: UInt8 = 3, days: Int = 0, minutes: Int = 0, learner: UInt8 = 1
) -> Event {
  let milliseconds = 1_795_422_307_250 + Int64(days) * 86_400_000 + Int64(minutes) * 60_000
  return Event(
    id: identifier(number), learner: identifier(learner),
    at: Moment(milliseconds: milliseconds, utcOffset: 3600), batch: identifier(2),
    content: .review(review))
}

/// A typed review of one card.
func review(_ rating: Rating?, card: Card.ID = "heist:heist/roles/face#name") -> Review {
  Review(card: card, rating: rating, verdict: .exact, form: .typed)
}

/// What an export of all rows is.
func export<Row>(_ table: ExportTable<Row>, _ rows: [Row], as format: ExportFormat) throws -> String
{
  let output = Output()
  var exporter = Exporter(table, as: format, to: output.take)
  for row in rows { try exporter.write(row) }
  try exporter.finish()
  return output.text
}
