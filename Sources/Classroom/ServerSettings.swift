/// How the server of a class quiz is reached.
package struct ServerSettings: Equatable, Sendable {
  /// The address it listens on: `0.0.0.0` for every network, `127.0.0.1` for this machine alone.
  package var host: String
  /// The port; 0 for one that is free.
  package var port: Int
  /// The files of a certificate chain and its key (PEM); nil for plain HTTP.
  package var certificate: String?
  package var key: String?
  /// The names and addresses by which the server may be called, without ports.
  package var names: Set<String>
  /// What opens the projector page.
  package var screenKey: String
  /// The most connections at once.
  package var mostConnections: Int

  /// Creates settings from their parts.
  package init(
    host: String = "0.0.0.0", port: Int = 0, certificate: String? = nil, key: String? = nil,
    names: Set<String>, screenKey: String, mostConnections: Int = 16_000
  ) {
    self.host = host
    self.port = port
    self.certificate = certificate
    self.key = key
    self.names = names
    self.screenKey = screenKey
    self.mostConnections = mostConnections
  }

  /// The scheme of its addresses.
  package var scheme: String { certificate == nil ? "http" : "https" }
}
