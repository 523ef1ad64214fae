package import Foundation
package import Questions
package import Study

/// Reads the events of an exported file, line by line, in memory that does not grow with it.
package struct ImportReader {
  /// Gives the next bytes of a file; none at its end.
  ///
  /// What it throws ends the import.
  package typealias Source = () throws -> ArraySlice<UInt8>

  /// The bytes a line may have: a megabyte.
  package static let longestLine = 1 << 20

  /// What a line holds.
  package enum Entry: Equatable, Sendable {
    /// An event; the name is the learner's, where the line says it.
    case event(Event, learnerName: String?)
    /// A learner was forgotten.
    case forgotten(UUID)
    /// An event of a kind that this program does not know.
    case unknownKind(String)
    /// The line is broken.
    case broken(ImportProblem)
  }

  /// What is taken where a line does not say it.
  package struct Defaults {
    /// Whose answers they are; asked for at each line that does not say it, and only then.
    ///
    /// What it throws ends the import.
    package let learner: () throws -> UUID
    /// What a learner's answers are brought in with.
    package let batch: (UUID) -> UUID
    /// The card that has a number; nil if none has.
    package let card: (Int) -> Card.ID?

    /// Creates defaults.
    package init(
      learner: @escaping () throws -> UUID, batch: @escaping (UUID) -> UUID,
      card: @escaping (Int) -> Card.ID? = { _ in nil }
    ) {
      self.learner = learner
      self.batch = batch
      self.card = card
    }
  }

  private enum Text {
    case lines(ByteReader, isLog: Bool)
    case table(CSVRecords, columns: [String])
  }

  private let defaults: Defaults
  private var text: Text
  private var line = 0

  /// Begins an import.
  ///
  /// - Parameters:
  ///   - format: What the file was recognized as; not ``ImportFormat/progressFile``.
  ///   - source: Its bytes.
  ///   - defaults: What is taken where a line does not say it.
  /// - Throws: What the source throws.
  package init(
    _ format: ImportFormat, from source: @escaping Source, defaults: Defaults
  ) throws {
    precondition(format != .progressFile, "a progress file has no lines")
    self.defaults = defaults
    var isFirst = true
    let source = {
      var piece = try source()
      // A mark that the file is UTF-8, which some programs write.
      if isFirst, piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece = piece.dropFirst(3) }
      isFirst = false
      return piece
    }
    switch format {
    case .log: text = .lines(ByteReader(source), isLog: true)
    case .reviewLines, .progressFile: text = .lines(ByteReader(source), isLog: false)
    case .reviewTable:
      var records = CSVRecords(source)
      let columns = try records.next().flatMap { try? $0.cells.get() }
      text = .table(records, columns: columns ?? [])
    }
  }

  /// The next line that is not empty; nil at the end.
  ///
  /// - Returns: Its number, from 1, and what it holds.
  /// - Throws: What the source throws.
  package mutating func next() throws -> (line: Int, entry: Entry)? {
    switch text {
    case .lines(var reader, let isLog):
      // The case is emptied, so that the reader's bytes are not copied.
      text = .lines(ByteReader { [] }, isLog: isLog)
      defer { text = .lines(reader, isLog: isLog) }
      return try next(&reader, isLog: isLog)
    case .table(var records, let columns):
      text = .table(CSVRecords { [] }, columns: columns)
      defer { text = .table(records, columns: columns) }
      guard let record = try records.next() else { return nil }
      return (record.line, try entry(record.cells, columns))
    }
  }

  private mutating func next(
    _ reader: inout ByteReader, isLog: Bool
  ) throws -> (line: Int, entry: Entry)? {
    var bytes: [UInt8] = []
    while let isWhole = try reader.readLine(into: &bytes, limit: Self.longestLine) {
      line += 1
      guard isWhole else {
        return (line, .broken(ImportProblem("the line is longer than 1 MB")))
      }
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        bytes.removeAll()
        continue
      }
      do {
        let fields = ImportFields(try JSONReader.object(bytes[...]))
        return (line, isLog ? try EventFields.entry(fields) : try review(fields))
      } catch let problem as ImportProblem {
        return (line, .broken(problem))
      }
    }
    return nil
  }

  private func review(_ fields: ImportFields) throws -> Entry {
    let learner = try fields.identifier(ifAny: "learner") ?? defaults.learner()
    return try ReviewFields.entry(fields, by: learner, defaults)
  }

  private func entry(_ cells: Result<[String], ImportProblem>, _ columns: [String]) throws -> Entry
  {
    do {
      let cells = try cells.get()
      guard cells.count == columns.count else {
        throw ImportProblem("it has \(cells.count) cells for \(columns.count) columns")
      }
      var values: [String: JSONValue] = [:]
      values.reserveCapacity(cells.count)
      for (column, cell) in zip(columns, cells) where !cell.isEmpty { values[column] = .text(cell) }
      return try review(ImportFields(values))
    } catch let problem as ImportProblem {
      return .broken(problem)
    }
  }
}
