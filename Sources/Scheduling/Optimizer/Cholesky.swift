/// The solution of A·x = b, by Cholesky's decomposition.
///
/// - Parameters:
///   - matrix: A, symmetric, row after row; only the lower triangle is read.
///   - vector: b.
/// - Returns: x; nil unless A is positive definite.
func solution(_ matrix: [Double], _ vector: [Double]) -> [Double]? {
  let count = vector.count
  var factor = matrix
  for column in 0..<count {
    var pivot = factor[column * count + column]
    for k in 0..<column { pivot -= factor[column * count + k] * factor[column * count + k] }
    guard pivot > 0, pivot.isFinite else { return nil }
    let root = pivot.squareRoot()
    factor[column * count + column] = root
    for row in (column + 1)..<max(count, column + 1) {
      var value = factor[row * count + column]
      for k in 0..<column { value -= factor[row * count + k] * factor[column * count + k] }
      factor[row * count + column] = value / root
    }
  }
  var result = vector
  for row in 0..<count {
    for k in 0..<row { result[row] -= factor[row * count + k] * result[k] }
    result[row] /= factor[row * count + row]
  }
  for row in (0..<count).reversed() {
    for k in (row + 1)..<max(count, row + 1) { result[row] -= factor[k * count + row] * result[k] }
    result[row] /= factor[row * count + row]
  }
  return result
}
