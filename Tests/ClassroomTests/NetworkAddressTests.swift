import Testing

@testable import Classroom

@Suite("The addresses of this machine")
struct NetworkAddressTests {
  private func address(_ interface: String, _ text: String) -> NetworkAddress {
    NetworkAddress(interface: interface, text: text, isSix: text.contains(":"))
  }

  @Test("the likeliest to be reached comes first, loopback and links alone do not come at all")
  func order() {
    let best = [
      address("wlan0", "192.168.1.20"), address("wlan1", "192.168.1.7"),
      address("eth0", "10.1.2.3"),
      address("en0", "131.159.0.5"), address("en1", "172.16.4.9"), address("wlan0", "2001:db8::7"),
      address("en5", "fd00::1"), address("en3", "169.254.7.7"), address("utun3", "10.8.0.2"),
      address("docker0", "172.17.0.1"), address("br-5f", "172.18.0.1"),
      address("vboxnet0", "192.168.56.1"), address("tailscale0", "100.101.102.103"),
      address("bridge100", "192.168.64.1"),
    ]
    let hidden = [
      address("lo", "127.0.0.1"), address("lo", "127.0.1.1"), address("lo", "::1"),
      address("en0", "fe80::1c2b"), address("en0", "FE80::2"), address("en0", "febf::3"),
      address("any", "0.0.0.0"), address("any", "::"),
    ]
    let sorted = NetworkAddress.ordered((hidden + best).reversed())
    #expect(
      sorted.map(\.text) == [
        "192.168.1.20", "192.168.1.7", "10.1.2.3", "131.159.0.5", "172.16.4.9", "2001:db8::7",
        "fd00::1", "169.254.7.7", "10.8.0.2", "100.101.102.103", "172.17.0.1", "172.18.0.1",
        "192.168.56.1", "192.168.64.1",
      ])
    #expect(NetworkAddress.ordered(hidden) == [])
  }

  @Test("an address of six stands in brackets")
  func authority() {
    #expect(address("en0", "2001:db8::7").authority == "[2001:db8::7]")
    #expect(address("en0", "10.1.2.3").authority == "10.1.2.3")
  }

  @Test("this machine's own are in that order")
  func own() {
    let all = NetworkAddress.all()
    #expect(all == NetworkAddress.ordered(all))
    #expect(!all.contains { $0.text.hasPrefix("127.") || $0.text == "::1" })
  }
}
