import Foundation
import NIOCore

/// Events as an event stream has them.
enum Frame {
  /// An event with a value.
  ///
  /// - Parameters:
  ///   - event: The name of the event.
  ///   - revision: What the browser sends back as the last it has seen; nil for nothing.
  ///   - json: What is sent, as JSON on one line.
  /// - Returns: The bytes, with the empty line at the end.
  static func bytes(_ event: String, revision: Int? = nil, json: [UInt8]) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.reserveCapacity(json.count + 48)
    buffer.writeString("event: \(event)\n")
    if let revision { buffer.writeString("id: \(revision)\n") }
    buffer.writeString("data: ")
    buffer.writeBytes(json)
    buffer.writeString("\n\n")
    return buffer
  }

  /// An event with some texts.
  static func bytes(_ event: String, _ texts: [String: String]) -> ByteBuffer {
    // Texts can always be encoded.
    bytes(event, json: (try? JSONEncoder().encode(texts)).map { Array($0) } ?? Array("{}".utf8))
  }
}
