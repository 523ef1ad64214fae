#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The system's words for an `errno` value, such as "No such file or directory".
func systemReason(_ code: Int32) -> String {
  unsafe String(cString: strerror(code))
}
