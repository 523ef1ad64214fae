import Foundation

/// Who runs the tests.
enum User {
  /// Whether permissions do not stop this user, as they do not stop root.
  static let mayEverything = NSUserName() == "root"
}
