import Shell

extension ManualPage {
  /// The part of the page about a command and the commands below it.
  func commandLines(of node: CommandTree.Node, below parents: [String] = []) -> [String] {
    let words = parents + [node.name]
    let own = node.arguments.filter { !isCommon($0) }
    var lines = [".Ss \(words.map(Mdoc.argument).joined(separator: " "))"]
    if node.children.isEmpty || !own.isEmpty {
      lines += [".Nm", ".Cm \(words.map(Mdoc.argument).joined(separator: " "))"]
      lines += own.map(inBrackets) + [".Pp"]
    }
    lines += Mdoc.text(node.summary)
    if let child = node.defaultChild {
      lines += Mdoc.text("Alone it means '\((words + [child]).joined(separator: " "))'.")
    }
    if !node.discussion.isEmpty { lines += [".Pp"] + Mdoc.text(node.discussion) }
    if !own.isEmpty { lines += list(of: own) }
    return lines + node.children.flatMap { commandLines(of: $0, below: words) }
  }

  /// The options of a command that are not explained elsewhere, as they stand in a synopsis.
  func optionsInBrackets(of node: CommandTree.Node) -> [String] { node.arguments.map(inBrackets) }

  /// A list that explains arguments.
  func list(of arguments: [CommandArgument]) -> [String] {
    [".Bl -tag -width Ds"]
      + arguments.flatMap { argument in
        let head =
          argument.kind == .positional
          ? value(of: argument) : argument.names.map(flag).joined(separator: " , ")
        let tail = argument.kind == .option ? " \(value(of: argument))" : ""
        return [".It \(head)\(tail)"] + Mdoc.text(explanation(of: argument))
      } + [".El"]
  }

  /// Whether an argument is one that every command takes.
  private func isCommon(_ argument: CommandArgument) -> Bool {
    !argument.names.isEmpty && commonOptions.contains { $0.names == argument.names }
      || argument.names.contains("--version")
  }

  private func inBrackets(_ argument: CommandArgument) -> String {
    switch argument.kind {
    case .positional:
      let value = value(of: argument) + (argument.repeats ? " ..." : "")
      return argument.isOptional ? ".Op \(value)" : ".\(value)"
    case .option:
      return ".Op \(argument.names.last.map(flag) ?? "") \(value(of: argument))"
    case .flag: return ".Op \(argument.names.last.map(flag) ?? "")"
    }
  }

  private func value(of argument: CommandArgument) -> String {
    "Ar \(Mdoc.argument(argument.valueName))"
  }

  /// A name such as `--limit`; the macro sets one dash itself.
  private func flag(_ name: String) -> String {
    let bare = Mdoc.argument(String(name.drop { $0 == "-" }))
    return name.hasPrefix("--") ? "Fl Fl \(bare)" : "Fl \(bare)"
  }

  private func explanation(of argument: CommandArgument) -> String {
    var sentences = [argument.summary].filter { !$0.isEmpty }
    let isListed = argument.allowedValues.allSatisfy { argument.summary.contains($0) }
    if !isListed { sentences.append("One of \(argument.allowedValues.joined(separator: ", ")).") }
    if let value = argument.defaultValue { sentences.append("The default is \(value).") }
    if argument.repeats, argument.kind == .option { sentences.append("It can be repeated.") }
    return sentences.joined(separator: " ")
  }
}
