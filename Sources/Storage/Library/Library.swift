import Foundation

/// A folder that holds decks and what was learned of them.
package struct Library: Equatable, Sendable {
  /// The folder, as an absolute path without a slash at the end.
  package let root: String
  /// Whether it was made just now.
  package let isNew: Bool

  /// A library at a folder; nothing is looked at.
  package init(root: String, isNew: Bool = false) {
    self.root = root
    self.isNew = isNew
  }

  /// The folder of the decks.
  package var decksFolder: String { "\(root)/Decks" }
  /// The folder of the progress file, its backups and the history of commands.
  package var progressFolder: String { "\(root)/Progress" }
  /// The file of everything learned.
  package var progressFile: String { "\(progressFolder)/progress.sqlite" }
  /// The decks, named in messages as they are from the library's folder: `Decks/heist.md`.
  package var decks: DeckFolder { DeckFolder(path: decksFolder, shownAs: "Decks") }

  /// Whether a folder is a library: whether it holds `Decks` and `Progress`.
  package static func isLibrary(_ folder: String) -> Bool {
    ["Decks", "Progress"].allSatisfy {
      FileManager.default.isFolder(atPath: "\(folder)/\($0)")
    }
  }
}

extension Library {
  /// Finds the library a program works on.
  ///
  /// It is, first to last: the folder of the option, the folder that `CARDINAL_LIBRARY` names, the
  /// nearest folder at or above the working folder that is a library, `cardinal` among the user's
  /// data. Only the last is made where it is missing, with the sample decks installed beside the
  /// program, if there are any.
  ///
  /// - Parameters:
  ///   - option: What `--library` says; nil if it was not given.
  ///   - environment: The variables of the process.
  ///   - workingDirectory: An absolute path, against which the others are read.
  ///   - executable: The program's own path, links resolved.
  /// - Returns: The library.
  /// - Throws: `noLibrary` where a folder was named that is none, `missing` where there is no such
  ///   folder, and what hinders making one.
  package static func find(
    option: String?, environment: [String: String], workingDirectory: String, executable: String
  ) throws(StorageError) -> Library {
    let named = option ?? environment["CARDINAL_LIBRARY"].flatMap { $0.isEmpty ? nil : $0 }
    if let named {
      let root = absolute(named, from: workingDirectory, environment: environment)
      if isLibrary(root) { return Library(root: root) }
      throw .noLibrary(path: named)
    }
    var folder = absolute(workingDirectory, from: "/", environment: environment)
    while true {
      if isLibrary(folder) { return Library(root: folder) }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    let root = BaseFolders(environment: environment).data + "/cardinal"
    if isLibrary(root) { return Library(root: root) }
    return try make(at: root, executable: executable)
  }

  private static func make(at root: String, executable: String) throws(StorageError) -> Library {
    let library = Library(root: root, isNew: true)
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: root, withIntermediateDirectories: true)
      if !files.isFolder(atPath: library.decksFolder) {
        let samples = absolute(
          "../share/cardinal/Decks", from: (executable as NSString).deletingLastPathComponent,
          environment: [:])
        if files.isFolder(atPath: samples) {
          try files.copyItem(atPath: samples, toPath: library.decksFolder)
        } else {
          try files.createDirectory(atPath: library.decksFolder, withIntermediateDirectories: true)
        }
      }
      try files.createDirectory(atPath: library.progressFolder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: root, reason: StorageError.reason(of: error))
    }
    return library
  }

  /// A path read from a folder, with `~/`, `.` and `..` resolved.
  private static func absolute(
    _ path: String, from folder: String, environment: [String: String]
  ) -> String {
    var path = path
    if let home = environment["HOME"], path == "~" || path.hasPrefix("~/") {
      path = home + path.dropFirst()
    }
    if !path.hasPrefix("/") { path = "\(folder)/\(path)" }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
