import Foundation
import Storage

/// The files of a library that no export may take the place of: the progress, what stands beside it,
/// its backups, and the decks that are there.
struct LibraryFiles {
  private let decks: String
  private let progress: String
  private let progressFile: String

  /// The files of a library.
  init(of library: Library) {
    decks = Self.resolved(library.decksFolder)
    progress = Self.resolved(library.progressFolder)
    progressFile = Self.resolved(library.progressFile)
  }

  /// Whether a path, which need not exist, is one of them; links are followed.
  func contains(_ path: String) -> Bool {
    let path = Self.resolved(path)
    if path.hasPrefix(decks + "/") { return FileManager.default.fileExists(atPath: path) }
    if let identity = Self.identity(of: path), identity == Self.identity(of: progressFile) {
      return true
    }
    // SQLite's own files have the name of the progress with something behind it.
    return path.lowercased().hasPrefix(progressFile.lowercased())
      || path.hasPrefix(progress + "/backups/") || path.hasPrefix(progress + "/progress-replaced-")
  }

  /// A path with all links followed, also where its last part does not exist.
  private static func resolved(_ path: String) -> String {
    let url = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    return url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appending(path: url.lastPathComponent).path
  }

  /// What a file is on its disk, whatever it is called; nil if there is none.
  private static func identity(of path: String) -> [UInt64]? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let disk = attributes?[.systemNumber] as? NSNumber,
      let file = attributes?[.systemFileNumber] as? NSNumber
    else { return nil }
    return [disk.uint64Value, file.uint64Value]
  }
}
