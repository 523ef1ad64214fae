import Foundation

extension FileManager {
  /// Whether there is a folder at a path, or a link to one.
  package func isFolder(atPath path: String) -> Bool {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = (try? attributesOfItem(atPath: file))?[.type]
    return type as? FileAttributeType == .typeDirectory
  }
}
