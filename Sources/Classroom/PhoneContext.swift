import Hummingbird
import HummingbirdCore
import NIOCore

/// What is known of the connection of a request.
struct PhoneContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The connection.
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// Does something that ends with the connection, unless it is through within a time.
  ///
  /// - Parameters:
  ///   - time: The time.
  ///   - body: What is done, such as reading what a phone sends.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  func within<Value>(
    _ time: TimeAmount, _ body: () async throws -> Value
  ) async throws -> Value {
    let channel = channel
    let end = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    defer { end.cancel() }
    return try await body()
  }
}
