import Foundation
import Testing

/// The files of the project these tests stand in.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths of the files below a folder (or of the one file that `place` names), relative to
  /// the root, ordered; empty if there is no such place.
  ///
  /// Hidden files count, but not Git's, nor what a build or an editor leaves.
  static func files(under place: String) -> [String] {
    let start = root.appending(path: place)
    let attributes = try? FileManager.default.attributesOfItem(atPath: start.path)
    guard let type = attributes?[.type] as? FileAttributeType else { return [] }
    guard type == .typeDirectory else { return [place] }
    let below = FileManager.default.enumerator(atPath: start.path)
    var found: [String] = []
    while let path = below?.nextObject() as? String {
      if [".git", ".build", ".swiftpm"].contains(path) {
        below?.skipDescendants()
        continue
      }
      if below?.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        found.append("\(place)/\(path)")
      }
    }
    return found.sorted()
  }

  /// The Swift files below a folder, at least one, relative to the root and ordered.
  static func swiftFiles(under place: String) throws -> [String] {
    let found = files(under: place).filter { $0.hasSuffix(".swift") }
    try #require(!found.isEmpty, "no Swift file in \(place)")
    return found
  }

  /// A file's text; throws if it cannot be read or is not UTF-8.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The module a path below `Sources` belongs to: its second component.
  static func module(of path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }
}
