/// What the lines of a page say that belong to it and not to its article, in lower case.
enum JunkWords {
  /// What they begin with.
  static let openings = PhraseTable([
    "also read", "read more", "read also", "read next", "see also", "related post", "related posts",
    "related article", "related articles", "related term", "related terms", "related:",
    "related reading",
    "further reading", "you may also like", "you might also like", "more from", "more on this",
    "leave a comment", "leave a reply", "post a comment", "no comments", "skip to", "share this",
    "share on", "subscribe", "sign up", "newsletter", "follow us", "filed under", "tags:",
    "tagged", "categories:", "posted by", "posted on", "posted in", "published by",
    "published on", "published:", "last updated", "updated on", "updated:", "last modified",
    "last reviewed", "reviewed by",
    "written by", "edited by", "fact checked", "fact-checked", "image credit", "photo credit",
    "photo by", "photo:",
    "image source", "picture credit", "table of contents",
    "in this article", "on this page", "jump to", "back to top", "previous post", "next post",
    "previous article", "next article", "older post", "newer post", "previous:", "next:",
    "click here", "download our",
    "download the",
    "get our", "join our", "we use cookies", "this site uses cookies", "this website uses cookies",
    "by using this site", "accept all", "manage preferences", "privacy policy", "terms of use",
    "terms of service", "contact us", "about the author", "print this",
    "famous quotes", "most popular", "popular posts", "recent posts", "watch:", "listen:",
    "also interesting", "previous issue", "next issue", "older entries", "newer entries",
    "cookies:", "customers also", "customers say", "illustration:", "illustrations:", "next week:",
    "theme by", "proudly hosted", "powered by", "hosted by", "advertise with", "did you find this",
    "was this helpful", "was this article", "was this page", "rate this",
    "save this",
    "cite this", "how to cite", "sources:", "external links", "retrieved from",
    "home >", "home »", "home /", "home ›", "you are here", "breadcrumb", "show more", "load more",
    "disclaimer:", "editor's note", "continue reading", "view all",
    "comments (", "reply to", "recommended for you", "recommended:", "up next", "est. reading",
    "reading time", "estimated reading", "time to read", "first published", "this post may contain",
    "this article was", "this post was", "want more", "enjoyed this", "like this article",
    "bookmark this",
  ])

  /// All that they say.
  static let exact: Set<String> = [
    "menu", "older posts", "newer posts", "older post", "newer post", "sponsored", "home", "about",
    "about us", "contact", "share", "tweet", "pin", "pin it",
    "email",
    "print",
    "facebook", "twitter", "linkedin", "whatsapp", "instagram", "reddit", "youtube", "pinterest",
    "search", "close", "open menu", "close menu", "reply", "comments", "comment", "advertisement",
    "ad", "ads", "next", "previous", "blog", "news", "shop", "cart", "sign in", "register",
    "contents",
    "related", "references", "sources", "top", "more", "subscribe now", "accept", "decline",
    "reject all",
    "share facebook twitter", "facebook twitter email", "facebook twitter pinterest", "copy link",
    "edit",
    "view history", "talk", "permalink", "toggle navigation", "start quiz", "take the quiz",
    "faqs about us",
    "back", "sitemap", "imprint", "privacy", "terms", "impressum", "datenschutz", "kontakt",
    "suche",
    "resources", "products", "pricing", "careers", "press", "support", "help", "login", "logout",
    "cancel",
    "share tweet", "like", "likes", "save", "follow", "unfollow", "home blog", "article",
    "uncategorized",
  ]

  /// The words of the longest of these.
  static let longestExact = exact.map(\.wordCount).max() ?? 0

  /// What says who holds the rights.
  static let rights = PhraseTable(["©", "all rights reserved"])

  /// What short ones hold somewhere.
  static let phrases = PhraseTable([
    "comments are closed", "your email address will not be published", "required fields are marked",
    "subscribe to our", "sign up for our", "newsletter", "we use cookies", "uses cookies",
    "cookie policy",
    "affiliate link", "privacy policy", "terms of service", "image courtesy", "photo courtesy",
    "stock photo",
    "share this article", "share this post", "share on facebook", "share on twitter",
    "follow us on",
    "thoughts on “", "thought on “", "thoughts on \"", "thought on \"", "lorem ipsum",
    "click to enlarge",
    "leave a comment", "leave a reply", "post a comment", "back to top",
    "join the conversation", "join our mailing", "no spam", "unsubscribe", "people found this",
    "add to cart", "in stock", "free shipping", "use code", "% off",
  ])
}
