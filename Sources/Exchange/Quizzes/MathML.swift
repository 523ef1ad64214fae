/// Simple formulas in TeX's notation as MathML, which browsers show without help.
///
/// Letters, numbers, operators, Greek letters, fractions, roots, powers, indices and words: what is in
/// notes of most subjects. A formula that holds anything else is none, so that nothing is shown wrongly.
struct MathML {
  /// The levels of braces, fractions and roots at which a formula is given up.
  private static let deepest = 20

  private var rest: Substring
  private var depth = 0

  /// A formula.
  ///
  /// - Parameters:
  ///   - tex: The formula without its dollar signs.
  ///   - isDisplay: Whether it stands on a line of its own.
  /// - Returns: The formula; nil if it holds more than is known here.
  static func formula(_ tex: String, isDisplay: Bool) -> XML? {
    var reader = MathML(rest: tex[...])
    guard let row = reader.row(until: nil), !row.isEmpty else { return nil }
    return .tag(
      "math", isDisplay ? [("display", "block")] : [],
      [
        .tag(
          "semantics",
          [
            .tag("mrow", row),
            .tag("annotation", [("encoding", "application/x-tex")], [.text(tex)]),
          ])
      ])
  }

  /// The pieces up to a closing mark, which is taken; nil if something is not known.
  private mutating func row(until end: Character?) -> [XML]? {
    var pieces: [XML] = []
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let next = rest.first else { return end == nil ? pieces : nil }
      if next == end {
        rest.removeFirst()
        return pieces
      }
      guard let base = next == "^" || next == "_" ? .tag("mrow", []) : atom(),
        let piece = scripts(on: base)
      else { return nil }
      pieces.append(piece)
    }
  }

  /// A piece with the power and the index that follow it.
  private mutating func scripts(on base: XML) -> XML? {
    var above: XML?
    var below: XML?
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let mark = rest.first, mark == "^" || mark == "_" else { break }
      rest.removeFirst()
      rest = rest.drop(while: \.isWhitespace)
      guard (mark == "^" ? above : below) == nil, let script = atom() else { return nil }
      if mark == "^" { above = script } else { below = script }
    }
    switch (below, above) {
    case (nil, nil): return base
    case (let below?, nil): return .tag("msub", [base, below])
    case (nil, let above?): return .tag("msup", [base, above])
    case (let below?, let above?): return .tag("msubsup", [base, below, above])
    }
  }

  /// One letter, number, operator, command or group; nil if it is none that is known.
  private mutating func atom() -> XML? {
    // Whatever holds something else gets to it through here.
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, let first = rest.first else { return nil }
    switch first {
    case "{":
      rest.removeFirst()
      return row(until: "}").map { .tag("mrow", $0) }
    case "\\": return command()
    case _ where first.isNumber:
      let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "," }
      // A mark at the end is one of the sentence.
      let number = digits.last.map { $0 == "." || $0 == "," } ?? false ? digits.dropLast() : digits
      rest = rest[number.endIndex...]
      return .tag("mn", String(number))
    case _ where first.isLetter:
      rest.removeFirst()
      return .tag("mi", String(first))
    case "-":
      rest.removeFirst()
      return .tag("mo", "\u{2212}")
    case "'":
      rest.removeFirst()
      return .tag("mo", "\u{2032}")
    case "}", "&", "%", "#", "$", "~", "\"", "`": return nil
    default:
      rest.removeFirst()
      return .tag("mo", String(first))
    }
  }

  private mutating func command() -> XML? {
    rest.removeFirst()
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    guard !letters.isEmpty else {
      guard let mark = rest.first else { return nil }
      rest.removeFirst()
      switch mark {
      case ",", ";", ":", " ", "!": return .tag("mspace", [("width", "0.2em")], [])
      case "{", "}", "%", "#", "$", "_", "&": return .tag("mo", String(mark))
      default: return nil
      }
    }
    rest = rest[letters.endIndex...]
    let name = String(letters)
    switch name {
    case "frac", "dfrac", "tfrac":
      guard let above = argument(), let below = argument() else { return nil }
      return .tag("mfrac", [above, below])
    case "sqrt":
      rest = rest.drop(while: \.isWhitespace)
      guard rest.first == "[" else { return argument().map { .tag("msqrt", [$0]) } }
      rest.removeFirst()
      guard let index = row(until: "]"), let inside = argument() else { return nil }
      return .tag("mroot", [inside, .tag("mrow", index)])
    case "text", "mathrm", "mathit", "operatorname", "textit", "textrm": return words()
    case "left", "right":
      rest = rest.drop(while: \.isWhitespace)
      guard let mark = rest.first, "()[]|/.".contains(mark) else { return nil }
      rest.removeFirst()
      return mark == "." ? .tag("mrow", []) : .tag("mo", String(mark))
    case "quad", "qquad": return .tag("mspace", [("width", name == "quad" ? "1em" : "2em")], [])
    default:
      if let letter = Self.letters[name] { return .tag("mi", letter) }
      if let operation = Self.operators[name] { return .tag("mo", operation) }
      return Self.functions.contains(name) ? .tag("mi", name) : nil
    }
  }

  private mutating func argument() -> XML? {
    rest = rest.drop(while: \.isWhitespace)
    return rest.first == "^" || rest.first == "_" ? nil : atom()
  }

  /// The words in braces behind a command that sets them upright.
  private mutating func words() -> XML? {
    rest = rest.drop(while: \.isWhitespace)
    guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return nil }
    let words = rest[rest.index(after: rest.startIndex)..<end]
    guard !words.contains(where: { "\\{$".contains($0) }) else { return nil }
    rest = rest[rest.index(after: end)...]
    return .tag("mtext", String(words))
  }

  private static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "infty": "∞", "ell": "ℓ", "hbar": "ℏ", "emptyset": "∅",
  ]

  private static let operators: [String: String] = [
    "times": "×", "cdot": "⋅", "div": "÷", "pm": "±", "mp": "∓", "le": "≤", "leq": "≤", "ge": "≥",
    "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "equiv": "≡", "sim": "∼", "propto": "∝",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "Rightarrow": "⇒", "Leftarrow": "⇐",
    "Leftrightarrow": "⇔", "leftrightarrow": "↔", "rightleftharpoons": "⇌", "in": "∈",
    "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩", "setminus": "∖",
    "forall": "∀", "exists": "∃", "neg": "¬", "land": "∧", "wedge": "∧", "lor": "∨", "vee": "∨",
    "sum": "∑", "prod": "∏", "int": "∫", "partial": "∂", "nabla": "∇", "circ": "∘", "ldots": "…",
    "dots": "…", "cdots": "⋯", "angle": "∠", "perp": "⊥", "parallel": "∥", "mid": "∣",
    "langle": "⟨", "rangle": "⟩", "degree": "°", "lt": "<", "gt": ">", "prime": "′",
  ]

  private static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "log", "ln", "exp", "lim", "max", "min", "det", "gcd", "arcsin",
    "arccos", "arctan", "sinh", "cosh", "tanh",
  ]
}
