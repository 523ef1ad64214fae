import Markup

/// What stands before the items of a list.
enum ListMark {
  /// `-`
  case dash
  /// `*`, for a list that would run into another one.
  case star
  /// `1.`
  case period
  /// `1)`, for a list that would run into another one.
  case parenthesis

  /// The mark of a list after another: the list right before it, or the one whose item it begins.
  ///
  /// There another mark is needed, because `- - -` is a line across the page.
  init(of list: List, after other: ListMark?) {
    if list.start != nil {
      self = other == .period ? .parenthesis : .period
    } else {
      self = other == .dash ? .star : .dash
    }
  }

  /// The mark of the item with some number, cut off at nine digits, which is all Markdown knows.
  func text(number: Int) -> String {
    switch self {
    case .dash: "-"
    case .star: "*"
    case .period: "\(min(number, 999_999_999))."
    case .parenthesis: "\(min(number, 999_999_999)))"
    }
  }
}
