/// What one stability of FSRS-7 becomes by a review, in parts.
struct FSRS7Growth {
  /// `x^−w[k+1]·e^(w[k]−1.5)`.
  var power = Lanes()
  /// `e^((1−q)w[k+2])`.
  var growth = Lanes()
  /// `(x+1)^w[k+4]`.
  var relearned = Lanes()
  /// `log2(x+1)`.
  var logNext = Lanes()
  /// `e^((1−q)w[k+5])`.
  var keptGrowth = Lanes()
  /// `w[k+3]·((x+1)^w[k+4] − 1)·e^((1−q)w[k+5])`.
  var kept = Lanes()
  /// `x(1 + …)`, what it becomes when known, but for the lower limit.
  var known = Lanes()
  /// What it becomes.
  var value = Lanes()
}
