import Exchange
import Foundation
import Storage
import Study

/// A file that is to be brought in: found, recognized, and read line by line.
@MainActor
struct ImportFile {
  /// The file, as it was named.
  let name: String
  /// What it was recognized as.
  let format: ImportFormat
  private let path: String
  private let size: Double
  /// Keeps what was read from a pipe.
  private let found: FoundFile

  /// Recognizes a file; nil if it is no log, no table of reviews and no progress file.
  ///
  /// - Parameter file: The file.
  /// - Throws: A ``CommandError`` if it looks like reviews and lacks something.
  init?(_ file: FoundFile) throws {
    guard let format = ImportFormat(of: file.beginning) else {
      guard let lack = ImportFormat.lack(of: file.beginning) else { return nil }
      throw CommandError(
        "\(file.name): error: \(lack); 'help import' says what can be brought in", status: .data)
    }
    self.format = format
    found = file
    name = file.name
    path = file.path
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    size = (attributes?[.size] as? NSNumber)?.doubleValue ?? 0
  }

  /// Hands over the lines of the file.
  ///
  /// - Parameters:
  ///   - defaults: What is taken where a line does not say it.
  ///   - progress: Tells how far it has come.
  ///   - body: Is given each line's number and what it holds; what it throws ends the import.
  /// - Throws: What the body throws, or why the file cannot be read.
  func forEach(
    _ defaults: ImportReader.Defaults, _ progress: inout ImportProgress,
    _ body: (Int, ImportReader.Entry) throws -> Void
  ) throws {
    var count = 0
    if format == .progressFile {
      let other = try open()
      let total = Double(max(1, try other.store.eventCount()))
      do {
        let names = Dictionary(
          try other.store.learners().map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
        for learner in try other.store.forgottenLearners() { try body(0, .forgotten(learner)) }
        try other.store.forEachEvent { event in
          count += 1
          try body(
            count,
            event.isWithinBounds
              ? .event(event, learnerName: names[event.learner])
              : .broken(ImportProblem("an event holds numbers that no program writes")))
          progress.show(Double(count) / total, count: count)
        }
      } catch let error as StorageError where error.place == other.store.path {
        throw problem(error)
      }
      return
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StorageError.noPermission(path: name)
    }
    var position = 0.0
    var reader = try ImportReader(
      format,
      from: { [name] in
        let piece = try Self.read(file, count: 262_144, name: name)
        position += Double(piece.count)
        return piece
      }, defaults: defaults)
    while let (line, entry) = try reader.next() {
      count += 1
      try body(line, entry)
      progress.show(position / max(1, size), count: count)
    }
  }

  /// Opens a progress file for reading; a copy of one that an earlier Cardinal wrote is brought up to
  /// date.
  ///
  /// - Returns: The open file, and what must be kept as long as it is used.
  /// - Throws: A ``CommandError`` that says what to do with the file.
  func open() throws -> (store: ProgressStore, scratch: ScratchFolder?) {
    do throws(StorageError) {
      return (try ProgressStore(path: path, mode: .readOnly), nil)
    } catch {
      guard case .olderVersion = error else { throw problem(error) }
    }
    let scratch = try ScratchFolder()
    let copy = "\(scratch.path)/progress.sqlite"
    do {
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      if FileManager.default.fileExists(atPath: path + "-wal") {
        try FileManager.default.copyItem(atPath: path + "-wal", toPath: copy + "-wal")
      }
    } catch {
      throw StorageError.cannotRead(path: name, reason: error.localizedDescription)
    }
    do throws(StorageError) {
      return (try ProgressStore(path: copy), scratch)
    } catch {
      throw problem(error)
    }
  }

  /// What an error of a progress file means where it is not one's own: nothing is to be restored.
  func problem(_ error: StorageError) -> any Error {
    switch error {
    case .notADatabase:
      CommandError(
        "\(name): error: this is the database of another program; name a progress file of Cardinal",
        status: .data)
    case .damaged(_, let detail):
      CommandError(
        "\(name): error: this file is damaged (\(detail)); bring in a backup of it, or what "
          + "'export log' writes where it comes from", status: .data)
    case .newerVersion(_, let found, let known):
      StorageError.newerVersion(path: name, found: found, known: known)
    case .noPermission: StorageError.noPermission(path: name)
    case .locked: StorageError.locked(path: name)
    case .cannotRead(_, let reason), .other(_, let reason):
      StorageError.cannotRead(path: name, reason: reason)
    default: error
    }
  }

  /// Reads some bytes.
  ///
  /// - Throws: A `StorageError` with the name and the system's reason.
  nonisolated static func read(
    _ file: FileHandle, count: Int, name: String
  ) throws -> ArraySlice<UInt8> {
    do {
      return Array(try file.read(upToCount: count) ?? Data())[...]
    } catch {
      throw StorageError.cannotRead(path: name, reason: error.localizedDescription)
    }
  }
}
