import Foundation
import NIOCore

/// An address of this machine at which phones may reach it.
struct NetworkAddress: Equatable {
  /// The interface, such as `wlan0`.
  let interface: String
  /// The address in digits.
  let text: String
  /// Whether it is of the sixth version.
  let isSix: Bool

  /// The addresses of this machine, the likeliest to be reached first.
  static func all() -> [NetworkAddress] {
    let devices = (try? System.enumerateDevices()) ?? []
    return ordered(
      devices.compactMap { device in
        guard let address = device.address, let text = address.ipAddress else { return nil }
        return NetworkAddress(
          interface: device.name, text: text, isSix: address.protocol == .inet6)
      })
  }

  /// Some addresses, the likeliest to be reached first: those of home and school networks before
  /// others, those a machine gives itself and those of virtual machines and containers last; none of
  /// loopback, none that holds on one link alone.
  static func ordered(_ addresses: [NetworkAddress]) -> [NetworkAddress] {
    addresses.filter(\.canBeReached).sorted {
      ($0.rank, $0.text, $0.interface) < ($1.rank, $1.text, $1.interface)
    }
  }

  private var canBeReached: Bool {
    guard isSix else { return !text.hasPrefix("127.") && !text.hasPrefix("0.") }
    let links = ["fe8", "fe9", "fea", "feb"]
    return text != "::1" && text != "::" && !links.contains(where: text.lowercased().hasPrefix)
  }

  private static let virtual = [
    "docker", "veth", "br-", "virbr", "vmnet", "utun", "tun", "tap", "vboxnet", "bridge", "cni",
    "flannel", "lxc", "lxd", "podman", "tailscale", "wg", "zt",
  ]

  private var rank: Int {
    if Self.virtual.contains(where: interface.hasPrefix) { return 5 }
    if isSix { return 3 }
    if text.hasPrefix("169.254.") { return 4 }
    if text.hasPrefix("192.168.") { return 0 }
    if text.hasPrefix("10.") { return 1 }
    return 2
  }

  /// The address as it stands in a URL.
  var authority: String { isSix ? "[\(text)]" : text }

  /// Whether this is Linux within Windows, whose addresses no phone can reach.
  static var isWithinWindows: Bool {
    let release = try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)
    return release?.lowercased().contains("microsoft") ?? false
  }
}
