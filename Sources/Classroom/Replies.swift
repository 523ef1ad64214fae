import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers of the sorts there are.
enum Replies {
  /// A value as JSON.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok,
    headers: HTTPFields = [:]
  ) -> Response {
    let json = (try? JSONEncoder().encode(value)) ?? Data("{}".utf8)
    return bytes(json, type: "application/json", status: status, headers: headers)
  }

  /// Bytes of a type.
  static func bytes(
    _ bytes: some Sequence<UInt8>, type: String, status: HTTPResponse.Status = .ok,
    headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = type
    return Response(
      status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A page.
  static func page(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
    bytes(html.utf8, type: "text/html; charset=utf-8", status: status)
  }

  /// An event stream; ends when the other side goes, or the mailbox is closed.
  static func stream(
    _ mailbox: Mailbox, of request: Request, end: @escaping @Sendable () -> Void
  ) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/event-stream"
    headers[.cacheControl] = "no-store"
    // What stands between must not hold events back.
    if let name = HTTPField.Name("X-Accel-Buffering") { headers[name] = "no" }
    return Response(
      status: .ok, headers: headers,
      body: .init { writer in
        defer { end() }
        try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
        try await request.body.consumeWithInboundCloseHandler { _ in
          for await _ in mailbox.signal {
            while let buffer = mailbox.take() { try await writer.write(buffer) }
          }
          while let buffer = mailbox.take() { try await writer.write(buffer) }
        } onInboundClosed: {
          mailbox.close()
        }
        try await writer.finish(nil)
      })
  }
}
