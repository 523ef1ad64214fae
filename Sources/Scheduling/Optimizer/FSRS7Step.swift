/// One review of many cards by FSRS-7: what the way back needs of the way forth.
struct FSRS7Step: KernelStep {
  /// The slow stability before the review.
  var slow = Lanes()
  /// The fast stability before the review.
  var fast = Lanes()
  /// The difficulty before the review.
  var difficulty = Lanes()
  /// `log2(Ss)`.
  var logSlow = Lanes()
  /// `log2(Sf)`.
  var logFast = Lanes()
  /// `w23·Sf^(w33−0.3)`, not clamped: what −df would be.
  var freeDecay = Lanes()
  /// −df, within its bounds.
  var decay = Lanes()
  /// `min(ln(w25)/df, 60)`.
  var exponent = Lanes()
  /// `Ff·t/Sf`.
  var fastBase = Lanes()
  /// `Fs·t/Ss`.
  var slowBase = Lanes()
  /// The recall Rf of the fast curve.
  var fastRecall = Lanes()
  /// The recall Rs of the slow curve.
  var slowRecall = Lanes()
  /// `a/(a + b)`, the share of the fast curve.
  var share = Lanes()
  /// The recall R.
  var recall = Lanes()
  /// `−w6(G−3)`, times R + 0.1 where forgotten.
  var change = Lanes()
  /// The new slow stability, not clamped.
  var nextSlow = Lanes()
  /// The new fast stability, neither clamped nor held below the slow one.
  var nextFast = Lanes()
  /// The new difficulty, not clamped.
  var nextDifficulty = Lanes()
}
