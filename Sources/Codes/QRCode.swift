/// A QR code.
package struct QRCode: Equatable, Sendable {
}
