#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How many files and connections this program may have open.
enum FileLimit {
  /// What is left to connections of what may be open, once it was raised as far as it goes.
  ///
  /// Who waits beyond that waits until somebody goes, and costs nothing.
  static func connections() -> Int {
    #if canImport(Glibc)
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
    let files = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard unsafe getrlimit(files, &limit) == 0 else { return usual - reserved }
    limit.rlim_cur = limit.rlim_max
    unsafe setrlimit(files, &limit)
    guard unsafe getrlimit(files, &limit) == 0 else { return usual - reserved }
    return max(reserved, Int(clamping: limit.rlim_cur) - reserved)
  }

  /// What most systems allow.
  private static let usual = 256
  /// What the program needs for itself.
  private static let reserved = 64
}
