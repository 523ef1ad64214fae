/// The derivatives of the loss by a memory of FSRS-7, and by its recall at the next review.
struct FSRS7Adjoint {
  /// By the slow stability.
  var slow = Lanes()
  /// By the fast stability.
  var fast = Lanes()
  /// By the difficulty.
  var difficulty = Lanes()
  /// By the recall R.
  var recall = Lanes()
  /// By the recall Rf of the fast curve.
  var fastRecall = Lanes()
}
