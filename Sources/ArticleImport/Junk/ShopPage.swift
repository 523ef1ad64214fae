/// Tells pages that sell from pages that teach.
enum ShopPage {
  private static let phrases = [
    "incl. vat", "plus shipping", "free shipping", "in stock", "out of stock", "add to cart",
    "add to basket", "add to bag", "buy now", "checkout", "gift voucher", "free delivery",
    "customers also", "customers say", "customer reviews", "order before", "next working day",
    "returns are free", "free returns", "size guide", "choose your", "product details", "sku",
    "you pay with", "sold out", "money-back", "ratings)", "reviews)", "inkl. mwst", "versandkosten",
    "in den warenkorb", "lieferzeit", "ajouter au panier", "añadir al carrito",
  ]

  private static let buttons = [
    "add to cart", "add to basket", "add to bag", "buy now", "in den warenkorb",
    "ajouter au panier", "añadir al carrito",
  ]

  /// Whether a page is a shop's: two prices and three of the phrases that shops have, or a price and a button.
  static func isShop(_ blocks: [ArticleBlock]) -> Bool {
    var prices = 0
    var found: Set<String> = []
    var hasButton = false
    // A shop shows what it is within its first blocks.
    for text in blocks.prefix(150).map({ $0 }).lineTexts where text.utf8.count <= 160 {
      let lowered = text.lowercased()
      if ArticleLabel.isPrice(lowered) { prices += 1 }
      hasButton = hasButton || buttons.contains(where: lowered.contains)
      for phrase in phrases where lowered.contains(phrase) { found.insert(phrase) }
      if prices >= 2 && found.count >= 3 || prices >= 1 && hasButton { return true }
    }
    return false
  }
}

extension [ArticleBlock] {
  /// The lines of all headings, paragraphs and items, in order.
  var lineTexts: [String] {
    flatMap { block -> [String] in
      switch block {
      case .heading(_, let text): [text.plain]
      case .paragraph(let text): text.brokenLines.map(\.plain)
      case .list(let list): list.items.flatMap { [$0.text.plain] + $0.blocks.lineTexts }
      case .table(let table): table.rows.map { $0.map(\.plain).joined(separator: " ") }
      case .quote(let blocks): blocks.lineTexts
      case .definitions, .code: []
      }
    }
  }
}
