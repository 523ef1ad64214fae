/// Where in a question a text stands.
enum TextRole {
  case stem, option, answer, pair
}
