/// A value of a setting, and who says it.
package struct SettingLayer: Hashable, Sendable {
  /// The value.
  package let value: SettingValue
  /// Who says it.
  package let origin: SettingOrigin

  /// Creates a layer.
  package init(_ value: SettingValue, from origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}
