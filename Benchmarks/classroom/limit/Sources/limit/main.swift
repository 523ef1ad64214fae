import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

// Streams that are sent 600 bytes whenever somebody posts to /broadcast, and a route that reads a body and
// answers 204. Nothing is decoded, checked or kept.
final class Streams: Sendable {
  let open = Mutex<[Int: AsyncStream<ByteBuffer>.Continuation]>([:])
  let last = Mutex(0)
}

let streams = Streams()
let frame = ByteBuffer(
  string: "event: state\nid: 1\ndata: {" + String(repeating: "x", count: 600) + "}\n\n")
let router = Router()
router.get("/events") { request, _ in
  Response(
    status: .ok, headers: [.contentType: "text/event-stream"],
    body: .init { writer in
      let (buffers, continuation) = AsyncStream.makeStream(
        of: ByteBuffer.self, bufferingPolicy: .bufferingNewest(1))
      let number = streams.last.withLock { last in
        last += 1
        return last
      }
      streams.open.withLock { $0[number] = continuation }
      try await writer.write(ByteBuffer(string: "event: you\ndata: {}\n\n"))
      try await request.body.consumeWithInboundCloseHandler { _ in
        for await buffer in buffers { try await writer.write(buffer) }
      } onInboundClosed: {
        streams.open.withLock { $0.removeValue(forKey: number) }?.finish()
      }
      try await writer.finish(nil)
    })
}
router.post("/broadcast") { _, _ in
  for continuation in streams.open.withLock({ Array($0.values) }) { continuation.yield(frame) }
  return Response(status: .noContent)
}
router.post("/answer") { request, _ in
  _ = try await request.body.collect(upTo: 4096)
  return Response(status: .noContent)
}
var logger = Logger(label: "limit")
logger.logLevel = .critical
let application = Application(
  router: router,
  configuration: .init(address: .hostname("127.0.0.1", port: 0), backlog: 4096),
  onServerRunning: { channel in
    FileHandle.standardOutput.write(Data("\(channel.localAddress?.port ?? 0)\n".utf8))
  }, logger: logger)
try await application.runService()
