import Foundation

/// The libraries that were opened before, so that a session can say where newer reviews are.
///
/// They stand in a file among the user's state, one path a line, the newest first. Nothing here ever
/// fails: a list that cannot be read is empty, one that cannot be written stays as it is.
package struct KnownLibraries: Sendable {
  /// The most libraries that are remembered.
  package static let limit = 20

  /// The file of the list.
  package let path: String

  /// The list among the state of the user whom an environment names.
  package init(environment: [String: String]) {
    path = BaseFolders(environment: environment).state + "/cardinal/libraries"
  }

  /// The folders of the libraries, the one opened last first; empty if none is known.
  package var roots: [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { $0.hasPrefix("/") }.map(String.init)
  }

  /// Puts a library at the head of the list; does nothing where it stands there already.
  package func remember(_ library: Library) {
    let known = roots
    // A line break in a folder's name would become two libraries.
    guard known.first != library.root, !library.root.contains(where: \.isNewline) else { return }
    let list = ([library.root] + known.filter { $0 != library.root }).prefix(Self.limit)
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = list.map { $0 + "\n" }.joined()
    try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// The other known library with the newest review, if that is newer than a library's own.
  ///
  /// - Parameters:
  ///   - library: The library that is open.
  ///   - latest: The instant of its latest review, in milliseconds since 1970; nil if it has none.
  /// - Returns: The library; nil if no other one is newer.
  package func newer(than library: Library, latest: Int64?) -> Library? {
    var best: (at: Int64, library: Library)?
    for root in roots where root != library.root && Library.isLibrary(root) {
      let other = Library(root: root)
      guard let at = ProgressStore.latestReview(inFile: other.progressFile) else { continue }
      if at > best?.at ?? latest ?? .min { best = (at, other) }
    }
    return best?.library
  }
}
