extension String {
  /// This text in the small high characters of Unicode; behind a `^` where it has none.
  var raised: String {
    mapped(from: "0123456789+-=()ni", to: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ") ?? "^\(self)"
  }

  /// This text in the small low characters of Unicode; behind a `_` where it has none.
  var lowered: String {
    mapped(from: "0123456789+-=()aeoxhklmnpst", to: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ") ?? "_\(self)"
  }

  private func mapped(from: String, to: String) -> String? {
    let table = Dictionary(zip(from, to)) { one, _ in one }
    let mapped = compactMap { table[$0] }
    return mapped.count == count ? String(mapped) : nil
  }
}
