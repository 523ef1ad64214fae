import Dispatch
import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A connection to a server on this machine, byte by byte; waiting ends after a deadline.
final class Wire {
  /// The seconds after which a test no longer waits.
  static let deadline = 30

  /// Why nothing came or went.
  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  private let descriptor: Int32
  private let queue = DispatchQueue(label: "wire")

  /// Connects to a port of this machine; nothing is waited for longer than some seconds.
  init(port: Int, patience: Int = deadline) throws {
    #if canImport(Glibc)
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
    descriptor = socket(AF_INET, SOCK_STREAM, 0)
    var one: Int32 = 1
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &one, socklen_t(4))
    #endif
    var patience = timeval(tv_sec: .init(patience), tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, size)
      }
    }
    guard result == 0 else { throw Broken(description: "no connection: error \(errno)") }
  }

  deinit { close(descriptor) }

  /// Sends bytes.
  func send(_ bytes: some Sequence<UInt8>) throws {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
      #else
      let flags: Int32 = 0
      #endif
      let descriptor = descriptor
      let count = unsafe rest.withUnsafeBytes { bytes in
        #if canImport(Glibc)
        unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, flags)
        #else
        unsafe Darwin.send(descriptor, bytes.baseAddress, bytes.count, flags)
        #endif
      }
      guard count > 0 else { throw Broken(description: "nothing can be sent: error \(errno)") }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that nothing more is sent.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// What comes next; nothing at the end.
  ///
  /// Tests wait on threads of their own, so that those of the server stay free.
  func receive() async throws -> [UInt8] {
    let descriptor = descriptor
    return try await withCheckedThrowingContinuation { continuation in
      queue.async {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe bytes.withUnsafeMutableBytes { bytes in
          unsafe recv(descriptor, bytes.baseAddress, bytes.count, 0)
        }
        if count >= 0 {
          continuation.resume(returning: Array(bytes.prefix(count)))
        } else if errno == ECONNRESET {
          continuation.resume(returning: [])
        } else {
          continuation.resume(throwing: Broken(description: "nothing came: error \(errno)"))
        }
      }
    }
  }
}
