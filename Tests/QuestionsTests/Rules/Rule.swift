/// A rule that every question, or every deck's questions, must keep.
///
/// The raw values are the codes of the rule catalogue.
enum Rule: String, CaseIterable, Comparable {
  // Texts: whole, clean, self-contained, ended.
  case t01 = "T01"
  case t02 = "T02"
  case t03 = "T03"
  case t04 = "T04"
  case t05 = "T05"
  case t06 = "T06"
  case t08 = "T08"
  case t09 = "T09"
  case t10 = "T10"
  case t11 = "T11"
  // Leaks: the stem does not give the answer away.
  case l01 = "L01"
  case l02 = "L02"
  case l03 = "L03"
  case l04 = "L04"
  // Options: few, distinct, alike in everything but being right.
  case o00 = "O00"
  case o01 = "O01"
  case o02 = "O02"
  case o03 = "O03"
  case o06 = "O06"
  case o07 = "O07"
  case o08 = "O08"
  case o09 = "O09"
  case o10 = "O10"
  case o11 = "O11"
  case o12 = "O12"
  case o13 = "O13"
  case o14 = "O14"
  case o15 = "O15"
  // Ambiguity: exactly one answer is right.
  case a01 = "A01"
  case a02 = "A02"
  case a03 = "A03"
  case a04 = "A04"
  case a05 = "A05"
  case a06 = "A06"
  // The key and the accepted spellings agree with the facts.
  case v01 = "V01"
  case g01 = "G01"
  // All questions of a deck together.
  case k01 = "K01"
  case k02 = "K02"
  case k03 = "K03"
  case k04 = "K04"
  case k05 = "K05"
  case k06 = "K06"
  case k07 = "K07"

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
