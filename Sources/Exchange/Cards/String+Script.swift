/// Characters that HTML writes by their names or numbers.
enum HTMLEntity {
  private static let names: [String: String] = {
    var names = [
      "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ensp": " ",
      "emsp": " ", "thinsp": " ", "shy": "", "zwnj": "\u{200c}", "zwj": "\u{200d}", "lrm": "",
      "rlm": "",
    ]
    let pairs = """
      hellip … mdash — ndash – lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » bull • \
      middot · sect § para ¶ copy © reg ® trade ™ deg ° plusmn ± times × divide ÷ minus − frac12 ½ \
      frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ micro µ euro € pound £ yen ¥ cent ¢ rarr → larr ← uarr ↑ \
      darr ↓ harr ↔ rArr ⇒ lArr ⇐ hArr ⇔ ne ≠ le ≤ ge ≥ asymp ≈ equiv ≡ infin ∞ sum ∑ prod ∏ radic √ \
      int ∫ part ∂ nabla ∇ isin ∈ notin ∉ sub ⊂ sup ⊃ sube ⊆ supe ⊇ cap ∩ cup ∪ and ∧ or ∨ not ¬ \
      forall ∀ exist ∃ empty ∅ prime ′ Prime ″ permil ‰ dagger † iexcl ¡ iquest ¿ szlig ß \
      auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü aacute á eacute é iacute í oacute ó uacute ú \
      Aacute Á Eacute É agrave à egrave è igrave ì ograve ò ugrave ù acirc â ecirc ê icirc î \
      ocirc ô ucirc û atilde ã ntilde ñ otilde õ ccedil ç Ccedil Ç Ntilde Ñ euml ë iuml ï oslash ø \
      aring å aelig æ oelig œ alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι \
      kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ chi χ psi ψ omega ω Gamma Γ \
      Delta Δ Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
      """
    let words = pairs.split(separator: " ")
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      names[String(words[index])] = String(words[index + 1])
    }
    return names
  }()

  /// What stands for a name or a number such as `#233` or `#xE9`; nil if there is nothing.
  static func text(of name: Substring) -> String? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, let scalar = Unicode.Scalar(number) else { return nil }
    return scalar.properties.isWhitespace || number < 0x20 ? " " : String(Character(scalar))
  }
}

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
