/// One review of many cards by FSRS-6: what the way back needs of the way forth.
struct FSRS6Step: KernelStep {
  /// The stability before the review.
  var stability = Lanes()
  /// The difficulty before the review.
  var difficulty = Lanes()
  /// `1/S`.
  var inverse = Lanes()
  /// `log2(1 + F·t/S)`.
  var logBase = Lanes()
  /// The recall R at the review.
  var recall = Lanes()
  /// `log2` of S, or of S + 1 where forgotten.
  var logStability = Lanes()
  /// `log2(D)`.
  var logDifficulty = Lanes()
  /// The power of S, with its factor: `e^w8·S^−w9`, `(S+1)^w13`, or the same-day increase.
  var power = Lanes()
  /// `e^(w10(1−R))`, or `D^−w12·e^(w14(1−R))` where forgotten.
  var growth = Lanes()
  /// The stability after the review, not clamped.
  var next = Lanes()
  /// D1: the difficulty after the review but for the reversion.
  var damped = Lanes()
}
