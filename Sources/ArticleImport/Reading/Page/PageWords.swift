/// The words in names of classes that tell what an element of a page is for.
enum PageWords {
  /// Any of these says that an element is no part of an article.
  private static let junk: Set<String> = [
    "ad", "addtoany", "ads", "adsbygoogle", "advert", "advertisement", "adverts", "author",
    "authorbox", "banner",
    "breadcrumb", "breadcrumbs", "byline", "catlinks", "colophon", "comment", "commentlist",
    "comments", "consent", "cookie", "copyright", "credit", "credits", "dateline", "meta", "teaser",
    "teasers",
    "readtime", "skip", "cookies", "cta", "disqus", "editsection", "footer", "gdpr",
    "hatnote", "jumbotron", "login", "masthead", "menu", "nav", "navbar", "navbox", "navigation",
    "navmenu", "newsletter", "noprint", "outbrain", "pager", "pagination", "paywall", "popup",
    "postmeta", "printfooter", "promo", "promos", "promotion", "recommended", "recommendations",
    "reflist", "related", "reply", "respond", "screenreader", "share", "sharebar", "sharedaddy",
    "sharethis", "sharing", "sidebar", "signup", "skiplink", "social", "socials", "sponsor",
    "sponsored", "subscribe", "subscription", "taboola", "toc", "topbar", "widget", "widgets",
  ]

  /// Two of these in this order say the same.
  private static let junkPairs: Set<String> = [
    "about author", "author bio", "author box", "author card", "author info", "author profile",
    "back top", "entry meta", "more link", "next post", "post meta", "post nav", "posted on",
    "prev next", "read also", "read more", "reading time", "screen reader", "site header",
    "skip link", "skip to", "sr only", "table contents", "tag cloud", "tag list", "visually hidden",
    "you may", "page header", "article meta", "article tags", "post tags", "entry tags",
    "page meta", "last updated", "edit link", "edit page",
  ]

  /// Beginnings of names that say where something is filed or how it looks now, not what it is.
  private static let filing = [
    "category-", "tag-", "post-", "type-", "term-", "topic-", "has-", "with-", "no-", "is-", "js-",
    "hide-", "without-", "status-", "format-",
  ]

  /// Identifiers of parts around an article; others may be anchors of entries.
  private static let junkIdentifiers: Set<String> = [
    "breadcrumb", "breadcrumbs", "colophon", "comments", "cookie-banner", "cookie-notice",
    "disqus_thread", "footer", "header", "jp-relatedposts", "masthead", "menu", "nav", "navigation",
    "newsletter", "page-footer", "page-header", "related", "related-posts", "respond", "secondary",
    "share", "sidebar", "site-footer", "site-header", "social", "table-of-contents", "toc",
  ]

  /// Whether the names of its classes say that an element is no part of an article.
  static func areJunk(classes: String) -> Bool {
    names(in: classes).contains { name in
      let isFiled = filing.contains { name.hasPrefix($0) }
      if isFiled && !["post-meta", "post-nav", "post-tags"].contains(where: { name.hasPrefix($0) })
      {
        return false
      }
      let words = words(of: name)
      return words.contains { junk.contains($0) }
        || zip(words, words.dropFirst()).contains { junkPairs.contains("\($0) \($1)") }
    }
  }

  /// Whether an identifier is one of a part around an article.
  static func isJunk(identifier: String) -> Bool {
    junkIdentifiers.contains(identifier.lowercased())
  }

  /// Whether one of some words stands in the names of an element's classes.
  static func classes(_ classes: String?, hold words: Set<String>) -> Bool {
    guard let classes else { return false }
    return names(in: classes).contains { name in
      self.words(of: name).contains(where: words.contains)
    }
  }

  private static func names(in classes: String) -> [String] {
    classes.split(whereSeparator: \.isWhitespace).prefix(50).map(String.init)
  }

  /// The words of a name such as `author-box`, `author_box` or `authorBox`, in lower case.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isAfterSmall = false
    for character in name.prefix(200) {
      let isBreak = !character.isLetter
      if isBreak || (character.isUppercase && isAfterSmall) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if !isBreak { word += character.lowercased() }
      isAfterSmall = character.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
