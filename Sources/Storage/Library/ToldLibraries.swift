import Foundation

/// Which newer libraries were told of, so that the same is not said every time.
///
/// They stand in a file among the user's state. Nothing here ever fails: a list that cannot be read
/// is empty, one that cannot be written stays as it is.
package struct ToldLibraries: Sendable {
  /// The most entries that are kept.
  private static let limit = 40

  /// The file of the list: an instant, the library that was open, and the newer one in a line.
  package let path: String

  /// The list among the state of the user whom an environment names.
  package init(environment: [String: String]) {
    path = BaseFolders(environment: environment).state + "/cardinal/told"
  }

  /// Notes that somebody in a library is told of a newer one.
  ///
  /// - Returns: Whether that is news: nothing was said there of the newer one since its latest review.
  package func note(_ newer: Library, in library: Library) -> Bool {
    guard let latest = ProgressStore.latestReview(inFile: newer.progressFile) else { return false }
    let entry = "\(latest)\t\(library.root)\t\(newer.root)"
    let places = "\t\(library.root)\t\(newer.root)"
    let data = FileManager.default.contents(atPath: path) ?? Data()
    let known = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
    guard !known.contains(entry) else { return false }
    let list = ([entry] + known.filter { !$0.hasSuffix(places) }).prefix(Self.limit)
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(list.map { $0 + "\n" }.joined().utf8).write(
      to: URL(fileURLWithPath: path), options: .atomic)
    return true
  }
}
