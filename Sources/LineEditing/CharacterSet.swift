import CReadline

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Takes the user's character set, or UTF-8 where that is another: Readline counts columns by it.
///
/// Then `LC_ALL` or `LC_CTYPE` is set in the environment too, once, before the first line is read.
func useUTF8() {
  _ = unsafe setlocale(LC_CTYPE, "")
  for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] where cardinal_locale_is_utf8() == 0 {
    guard unsafe setlocale(LC_CTYPE, name) != nil else { continue }
    // Readline asks the environment again before each line.
    let isForced = unsafe getenv("LC_ALL").map { unsafe $0.pointee != 0 } ?? false
    unsafe setenv(isForced ? "LC_ALL" : "LC_CTYPE", name, 1)
  }
}
