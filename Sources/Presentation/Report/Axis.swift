/// The values an axis is marked at.
struct Axis: Equatable {
  /// The marks, in order, from 0; at least two, the last one at or above the highest value.
  let marks: [Int]

  /// Marks an axis up to the highest value in four steps or fewer of 1, 2 or 5 times a power of ten.
  init(upTo highest: Double) {
    let highest = max(1, Int(highest.rounded(.up)))
    var scale = 1
    var step = 1
    search: while true {
      for factor in [1, 2, 5] where factor * scale * 4 >= highest {
        step = factor * scale
        break search
      }
      scale *= 10
    }
    marks = Array(stride(from: 0, through: (highest + step - 1) / step * step, by: step))
  }

  /// The highest mark.
  var top: Double { Double(marks.last ?? 1) }
}
