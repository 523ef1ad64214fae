import Foundation

extension FileManager {
  /// Gives a file the name of another one, which is gone then: at no time is there none.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - target: Its new name, in the same file system; nothing needs to be there.
  /// - Throws: The system's reason; then both are as they were.
  func putFile(at path: String, inPlaceOf target: String) throws {
    guard unsafe rename(path, target) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }
}
