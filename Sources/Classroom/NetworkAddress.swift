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

  /// The addresses of this machine, the likeliest first: those of home and school networks before
  /// others, those of virtual machines and containers last; none of loopback.
  static func all() -> [NetworkAddress] {
    let devices = (try? System.enumerateDevices()) ?? []
    let found = devices.compactMap { device -> NetworkAddress? in
      guard let address = device.address, let text = address.ipAddress else { return nil }
      let isSix = address.protocol == .inet6
      guard !text.hasPrefix("127."), text != "::1", !text.lowercased().hasPrefix("fe80") else {
        return nil
      }
      return NetworkAddress(interface: device.name, text: text, isSix: isSix)
    }
    return found.sorted { ($0.rank, $0.text) < ($1.rank, $1.text) }
  }

  private var rank: Int {
    let virtual = ["docker", "veth", "br-", "virbr", "vmnet", "utun", "tun", "tap", "vboxnet"]
    if virtual.contains(where: interface.hasPrefix) { return 4 }
    if isSix { return 3 }
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
